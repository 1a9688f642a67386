// What a theme and a program of one's own need, behind one import. These modules re-export their
// public declarations alone; whatever else is in them has package access, so nobody outside can
// come to depend on it.
//
// `@_exported` is no official part of Swift. The alternatives are worse: one large module, whose
// every file a changed template would compile again, or four imports in each file of a theme. If
// it ever goes, this file becomes a list of type aliases, and no theme changes.
@_exported public import HoofbeatCommands
@_exported public import HoofbeatContent
@_exported public import HoofbeatMarkup
@_exported public import HoofbeatTemplates
