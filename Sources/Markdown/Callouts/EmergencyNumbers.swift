import HoofbeatContent
import HoofbeatMarkup

/// The numbers of the emergency services, below the title of an emergency card. They are its only
/// links, since they do what the title asks for.
struct EmergencyNumbers {
    private let countries: [CountryNumbers]
    private let strings: Strings

    init(_ library: Library) {
        countries = library.settings.numbers
        strings = library.strings
    }

    var html: HTML {
        when(
            !countries.isEmpty,
            """
            <p class="visually-hidden">\(strings[.emergencyNumbers])</p>
            <ul class="emergency-numbers">
            \(each(countries) { country in
                "<li>\(country.country): \(numbers(of: country))</li>\n"
            })\
            </ul>

            """)
    }

    private func numbers(of country: CountryNumbers) -> HTML {
        let links = country.emergency.map { number -> HTML in
            "<a href=\"\(url: "tel:" + ContactAddress.dialled(number))\">\(number)</a>"
        }
        return each(links.enumerated()) { place, link in
            place == 0 ? link : " \(strings[.orNumber]) \(link)"
        }
    }
}
