/// English words around amounts, all in small letters.
enum DoseLanguage {
    /// Parts of a whole: `half of a tablet`.
    static let parts: Set = ["half", "quarter", "quarters", "third", "thirds", "halves"]

    /// Numbers so vague that the sentence must be about taking something.
    static let vagueNumbers: Set = [
        "another", "several", "single", "few", "couple", "extra", "both", "additional", "pair",
    ]

    /// Words inside a number.
    static let joins: Set = ["and", "a", "an", "or", "to", "of", "the"]

    /// Words between a number and what it counts.
    static let links: Set = [
        "a", "an", "the", "these", "those", "this", "that", "your", "my", "our", "his", "her",
        "their", "each",
    ]

    /// Words for what a unit, or the form of a medicine, is like.
    static let fillers: Set = [
        "more", "further", "whole", "full", "level", "heaped", "rounded", "small", "large", "big",
        "little", "tiny", "million", "billion", "x", "k", "mini", "strong", "weak", "chewable",
        "soluble",
        "dispersible", "effervescent", "coated", "film", "release", "modified", "prolonged",
        "slow", "sustained", "delayed", "resistant", "gastro", "enteric", "oral", "sublingual",
        "nasal", "vaginal", "rectal", "daily", "metered", "ready", "filled", "pre", "white",
        "yellow", "red", "blue", "green", "pink", "orange", "brown", "purple", "round", "oval",
        "scored", "split", "crushed", "hard", "soft", "crushable", "melting", "dissolving",
        "medicine", "hormone", "enzyme", "enzymes", "vitamin", "iron", "insulin", "heparin",
        "lipase", "amylase", "protease", "international", "usp", "ph", "eur", "int", "fip",
        "different", "separate", "equal", "میلی", "ملی", "ملي", "ميلي",
    ]

    /// Parts of abbreviations such as `Ph. Eur.`.
    static let shortened: Set = ["ph", "eur", "int", "approx", "eq"]

    /// Words before a number that is a label: `stage 2 tablets`.
    static let labels: Set = [
        "day", "week", "month", "year", "type", "stage", "grade", "step", "phase", "part", "option",
        "table", "figure", "page", "chapter", "number", "no", "room", "ward", "line", "level",
        "group", "class", "cycle", "version", "vitamin", "factor",
    ]

    /// Words for what the body gives off or consists of, which is measured and not taken.
    static let ofBody: Set = [
        "blood", "urine", "stool", "stools", "poo", "faeces", "feces", "diarrhoea", "diarrhea",
        "saliva", "sweat", "bile", "pee", "wee", "plasma", "serum", "marrow", "pus", "sputum",
        "phlegm", "vomit", "tissue", "tumour", "tumor", "skin", "hair", "ascites", "hiaa",
        "people", "patients",
    ]
    /// Words after `blood` that make it something else than blood.
    static let notBloodItself: Set = [
        "thinner", "thinners", "thinning", "pressure", "sugar", "clot", "clots",
    ]

    static let persons: Set = ["person", "people", "patient", "patients", "adult", "adults"]

    /// Words that are not names of medicines.
    private static let others: Set = [
        "in", "on", "at", "by", "with", "without", "for", "from", "to", "and", "or", "but", "nor",
        "as", "than", "if", "when", "that", "which", "who", "whose", "what", "how", "why", "where",
        "is", "are", "was", "were", "be", "been", "am", "not", "no", "all", "some", "any", "many",
        "much", "most", "per", "up", "out", "off", "over", "under", "after", "before", "between",
        "about", "into", "its", "it", "they", "them", "you", "we", "he", "she", "there", "here",
        "first", "second", "last", "next", "only", "also", "then", "so", "because", "while",
        "until", "people", "men", "women", "children", "percent", "will", "would", "can", "could",
        "may", "might", "must", "should", "shall", "via", "onto", "through", "during", "even",
        "just", "still", "however", "too", "very", "now", "such", "same", "like", "made", "came",
        "went", "said", "found", "held", "him", "day", "week", "month", "year", "hour", "minute",
        "time", "kind", "sort", "type", "form", "alcohol", "wine", "beer", "care", "hospital",
        "research", "intensive", "blood", "urine", "skin", "ink", "eye", "mark", "mature", "took",
        "put", "buy", "bought", "get", "got", "gave", "give", "has", "had", "have", "do", "does",
        "did", "don", "send", "let", "see", "call", "ring", "ask", "want", "change", "limit",
        "lower",
    ]

    /// Whether a word may be the name of a medicine, or say what it is like. Plural nouns and most
    /// verbs have other endings.
    static func mayBeName(_ word: String) -> Bool {
        guard word.utf8.count > 2, !others.contains(word), !uses.contains(word) else {
            return false
        }
        return !["s", "ed", "ing", "ly"].contains(where: word.hasSuffix)
    }

    /// Words for taking or giving something.
    static let uses: Set = [
        "take", "takes", "taking", "took", "taken", "give", "gives", "given", "giving", "gave",
        "use", "uses", "used", "using", "start", "starts", "started", "starting", "begin",
        "begins", "began", "begun", "receive", "receives", "received", "receiving", "get", "gets",
        "got", "getting", "need", "needs", "needed", "increase", "increases", "increased",
        "increasing", "reduce", "reduces", "reduced", "raise", "raised", "lowers",
        "lowered", "double", "doubled", "halve", "halved", "add", "adds", "added", "apply",
        "applies", "applied", "put", "puts", "drink", "drinks", "drank", "eat", "eats", "eaten",
        "chew", "chewed", "suck", "dissolve", "dissolved", "swallow", "mix", "mixed", "stick",
        "rub", "spray", "inhale", "breathe", "wear", "go", "keep", "keeps", "stay", "stop",
        "stopped", "switch", "try", "recommend", "recommended", "recommends", "advise",
        "advised", "must", "aim", "offer", "offered", "continue", "repeat", "repeated", "adjust",
        "titrate", "drip",
    ]
    /// Beginnings of further words of that kind, and of words for medicines.
    static let useBeginnings = [
        "inject", "infus", "swallow", "prescri", "dose", "dosing", "dosage", "administ", "inhal",
        "supplement", "overdos",
    ]
    static let medicineBeginnings = [
        "medic", "drug", "tablet", "capsul", "therap", "treat", "insulin", "pill", "painkill",
    ]

    static let infusions = ["inject", "infus", "drip", "insulin", "heparin"]

    static let often: Set = [
        "daily", "nightly", "weekly", "twice", "hourly", "morning", "evening", "bedtime", "night",
        "meals", "meal", "breakfast", "dinner", "lunch", "every", "once",
    ]

    static let places: Set = [
        "hospital", "hospitals", "ward", "wards", "centre", "centres", "center", "centers",
        "clinic", "clinics", "department", "departments", "trust", "nhs", "intensive", "city",
        "country", "building", "university", "beds", "staff",
    ]
    static let drinks: Set = ["alcohol", "wine", "beer", "spirits", "alcoholic"]
    static let weighs: Set = ["weigh", "weighs", "weighed", "weighing", "weight", "weights"]

    /// Beginnings of words for what is collected over a day and then measured.
    static let collectedBeginnings = ["urin", "hiaa", "excret", "stool", "faec", "fec"]
    static let sampled: Set = ["pee", "wee", "poo", "sample", "samples", "creatinine"]
    /// Words for what may be measured, or be the reason for a medicine.
    static let measurable: Set = ["blood", "serum", "plasma", "level", "levels", "sugar"]
    static let notBlood: Set = [
        "pressure", "sugar", "glucose", "thinner", "thinners", "thinning", "clot", "clots",
        "vessel", "vessels", "cancer",
    ]
    /// Words that state a value.
    static let measured: Set = [
        "normal", "value", "values", "result", "results", "range", "ranges", "reference",
        "measured", "measures", "measure", "found", "contain", "contains", "contained", "hold",
        "holds", "show", "shows", "shown", "showed", "test", "tests", "laboratory", "lab",
    ]

    static let conditions: Set = ["if", "until", "unless", "when", "while", "because", "whenever"]
}
