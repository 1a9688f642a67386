import Markup

/// The sign of the guide: the stripes of a zebra in a disc, and among them the N of NET.
struct Mark {
    var html: HTML {
        """
        <svg class="mark" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" \
        focusable="false"><mask id="_mark"><path fill="#fff" d="M0 0h48v48H0z"/><path d="\
        M8-4C14 12 12 26 4 40C7 26 7 12 0 2ZM20-3C24 12 22 26 11 43C16 26 17 12 12.5-3Z\
        M15 53C22 44 24.5 36 25.5 25C28.5 38 27 46 23 53ZM33-3C36 8 35 18 31 29C30 18 29 8 25-3Z\
        M30.5 53C36 38 38 24 36 9C43 24 43 38 38.5 53ZM50 16C48 28 46.5 34 43.5 44H52Z\
        "/></mask><circle cx="24" cy="24" r="23" fill="currentColor" mask="url(#_mark)"/></svg>
        """
    }
}
