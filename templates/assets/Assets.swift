/// The style sheet and the scripts of the theme.
///
/// They are a module of their own: a compiler takes seconds for so many bytes, and would take them
/// for every changed template.
public enum Assets {
    /// The style sheet as it is written.
    public static let stylesheet = PackageResources.site_css
    /// The script of the search as it is written.
    public static let script = PackageResources.search_js
}
