import Hoofbeat

var look = Look()

// Sources come before the words explained, and no navigation beside the text.
look.article = { parts in
    """
    <article class="page plain">
    \(parts.title)
    <div class="body">
    \(parts.body)
    </div>
    \(parts.references)
    \(parts.wordsExplained)
    \(parts.standing)
    \(parts.previousNext)
    </article>
    """
}

// A line about us, above what every page says of the guide.
look.footer = { parts in
    """
    <footer class="site-footer">
    <div class="bar">
    <p class="about-us">We are twelve volunteers and \(parts.site.settings.name) is our work.</p>
    \(parts.more)
    \(parts.imprint)
    </div>
    </footer>
    """
}

var theme = Theme(look)
theme.add(
    style: """
        .plain { max-width: 42rem }
        .about-us { font-weight: bold }
        """)

HoofbeatProgram.main(theme: theme)
