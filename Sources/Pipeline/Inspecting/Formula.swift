import HoofbeatText

/// A formula of a spreadsheet. The functions that only calculate are listed; any other may fetch
/// something, or start a program.
struct Formula {
    enum Style { case excel, openDocument }

    private let text: [UInt8]
    private let style: Style

    init(_ text: String, style: Style) {
        self.text = Array(text.utf8)
        self.style = style
    }

    func check() throws(RunningPart) {
        var rest = text[...]
        var depth = 0
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): rest = rest.drop { $0 != byte }.dropFirst()
            case UInt8(ascii: "'"):
                // The name of a sheet.
                let name = rest.prefix { $0 != byte }
                rest = rest[name.endIndex...].dropFirst()
                if rest.first == UInt8(ascii: "#") || name.holds("://") || name.contains(92) {
                    throw Self.fetches(name)
                }
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            // As in `cmd|'/c calc'!A0`. OpenDocument divides the rows of numbers in braces by it.
            case UInt8(ascii: "|") where style == .excel || depth == 0:
                throw Self.fetches(text[...])
            case _ where byte.isNameOfFunction:
                let name = [byte] + rest.prefix(while: \.isNameOfFunction)
                rest = rest.dropFirst(name.count - 1)
                let next = rest.drop { $0 == 32 }
                guard next.first == UInt8(ascii: "(") else { continue }
                try check(function: name, with: next.dropFirst())
            default: break
            }
        }
    }

    private func check(
        function name: [UInt8], with arguments: ArraySlice<UInt8>
    ) throws(RunningPart) {
        let written = String(decoding: name, as: UTF8.self).uppercased()
        // Programs put the name of whoever added it before the name of a function.
        var parts = written.split(separator: ".")[...]
        while let first = parts.first, parts.count > 1, Self.owners.contains(String(first)) {
            parts.removeFirst()
        }
        let isCondition = style == .openDocument && Self.conditions.contains(written)
        guard isCondition || Self.functions.contains(parts.joined(separator: ".")) else {
            throw RunningPart(
                "holds a formula that may fetch or start something (\(written.prefix(40)))",
                .formulas)
        }
        guard parts.first == "HYPERLINK" else { return }
        let start = arguments.drop { $0 == 32 }
        guard start.first == UInt8(ascii: "\"") else { return }
        let address = start.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        try RunningPart.check(link: String(decoding: address, as: UTF8.self))
    }

    private static func fetches(_ text: ArraySlice<UInt8>) -> RunningPart {
        RunningPart(
            "holds a formula that fetches from \(String(decoding: text.prefix(60), as: UTF8.self))",
            .formulas)
    }

    /// The last words of what OpenDocument calls conditions, such as `cell-content-is-between`.
    private static let conditions: Set = [
        "CONTENT", "LIST", "BETWEEN", "NUMBER", "LENGTH", "IS", "WITH", "ELEMENTS", "PERCENT",
    ]

    private static let owners: Set = [
        "_XLFN", "_XLWS", "COM", "MICROSOFT", "SUN", "STAR", "ORG", "OPENOFFICE", "LIBREOFFICE",
        "SHEET", "ADDIN", "ANALYSIS",
    ]

    private static let functions = Set(
        """
        ABS ACCRINT ACCRINTM ACOS ACOSH ACOT ACOTH ADDRESS AGGREGATE AMORDEGRC AMORLINC AND \
        ANCHORARRAY ARABIC AREAS ARRAYTOTEXT ASC ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE \
        AVERAGEA AVERAGEIF AVERAGEIFS B BAHTTEXT BASE BESSELI BESSELJ BESSELK BESSELY BETA.DIST \
        BETA.INV BETADIST BETAINV BIN2DEC BIN2HEX BIN2OCT BINOM.DIST BINOM.DIST.RANGE BINOM.INV \
        BINOMDIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING CEILING.MATH \
        CEILING.PRECISE CELL CHAR CHIDIST CHIINV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT \
        CHISQ.TEST CHISQDIST CHISQINV CHITEST CHOOSE CHOOSECOLS CHOOSEROWS CLEAN CODE COLOR \
        COLUMN COLUMNS COMBIN COMBINA COMPLEX CONCAT CONCATENATE CONFIDENCE CONFIDENCE.NORM \
        CONFIDENCE.T CONVERT CORREL COS COSH COT COTH COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS \
        COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD COVAR COVARIANCE.P COVARIANCE.S \
        CRITBINOM CSC CSCH CUMIPMT CUMPRINC CURRENT DATE DATEDIF DATEVALUE DAVERAGE DAY DAYS \
        DAYS360 DAYSINMONTH DAYSINYEAR DB DBCS DCOUNT DCOUNTA DDB DEC2BIN DEC2HEX DEC2OCT \
        DECIMAL DEGREES DELTA DEVSQ DGET DISC DMAX DMIN DOLLAR DOLLARDE DOLLARFR DPRODUCT DROP \
        DSTDEV DSTDEVP DSUM DURATION DVAR DVARP EASTERSUNDAY ECMA.CEILING EDATE EFFECT ENCODEURL \
        EOMONTH ERF ERF.PRECISE ERFC ERFC.PRECISE ERROR.TYPE ERRORTYPE EUROCONVERT EVEN EXACT \
        EXP EXPAND EXPON.DIST EXPONDIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FACT FACTDOUBLE \
        FALSE FDIST FILTER FILTERXML FIND FINDB FINV FISHER FISHERINV FIXED FLOOR FLOOR.MATH \
        FLOOR.PRECISE FORECAST FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY \
        FORECAST.ETS.STAT FORECAST.LINEAR FORMULA FORMULATEXT FOURIER FREQUENCY FTEST FV \
        FVSCHEDULE GAMMA GAMMA.DIST GAMMA.INV GAMMADIST GAMMAINV GAMMALN GAMMALN.PRECISE GAUSS \
        GCD GEOMEAN GESTEP GETPIVOTDATA GROUPBY GROWTH HARMEAN HEX2BIN HEX2DEC HEX2OCT HLOOKUP \
        HOUR HSTACK HYPERLINK HYPGEOM.DIST HYPGEOMDIST IF IFERROR IFNA IFS IMABS IMAGINARY \
        IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 \
        IMPOWER IMPRODUCT IMREAL IMSEC IMSECH IMSIN IMSINH IMSQRT IMSUB IMSUM IMTAN INDEX \
        INDIRECT INT INTERCEPT INTRATE IPMT IRR ISBLANK ISERR ISERROR ISEVEN ISFORMULA \
        ISLEAPYEAR ISLOGICAL ISNA ISNONTEXT ISNUMBER ISO.CEILING ISODD ISOMITTED ISOWEEKNUM \
        ISPMT ISREF ISTEXT JIS KURT LAMBDA LARGE LCM LEFT LEFTB LEGACY.CHIDIST LEGACY.CHIINV \
        LEGACY.FDIST LEGACY.FINV LEGACY.NORMSDIST LEGACY.NORMSINV LEN LENB LET LINEST LN LOG \
        LOG10 LOGEST LOGINV LOGNORM.DIST LOGNORM.INV LOGNORMDIST LOOKUP LOWER MAKEARRAY MAP \
        MATCH MAX MAXA MAXIFS MDETERM MDURATION MEDIAN MID MIDB MIN MINA MINIFS MINUTE MINVERSE \
        MIRR MMULT MOD MODE MODE.MULT MODE.SNGL MONTH MONTHS MROUND MULTINOMIAL MUNIT N NA \
        NEGBINOM.DIST NEGBINOMDIST NETWORKDAYS NETWORKDAYS.INTL NOMINAL NORM.DIST NORM.INV \
        NORM.S.DIST NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV NOT NOW NPER NPV NUMBERVALUE \
        OCT2BIN OCT2DEC OCT2HEX ODD ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD OFFSET OR PDURATION \
        PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK PERCENTRANK.EXC \
        PERCENTRANK.INC PERMUT PERMUTATIONA PHI PHONETIC PI PIVOTBY PMT POISSON POISSON.DIST \
        POWER PPMT PRICE PRICEDISC PRICEMAT PROB PRODUCT PROPER PV QUARTILE QUARTILE.EXC \
        QUARTILE.INC QUOTIENT RADIANS RAND RANDARRAY RANDBETWEEN RANK RANK.AVG RANK.EQ RATE \
        RAWSUBTRACT RECEIVED REDUCE REGEX REGEXEXTRACT REGEXREPLACE REGEXTEST REPLACE REPLACEB \
        REPT RIGHT RIGHTB ROMAN ROT13 ROUND ROUNDDOWN ROUNDSIG ROUNDUP ROW ROWS RRI RSQ SCAN \
        SEARCH SEARCHB SEC SECH SECOND SEQUENCE SERIESSUM SHEET SHEETS SIGN SIN SINGLE SINH SKEW \
        SKEW.P SKEWP SLN SLOPE SMALL SORT SORTBY SQRT SQRTPI STANDARDIZE STDEV STDEV.P STDEV.S \
        STDEVA STDEVP STDEVPA STEYX STYLE SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ \
        SUMX2MY2 SUMX2PY2 SUMXMY2 SWITCH SYD T T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST \
        TAKE TAN TANH TBILLEQ TBILLPRICE TBILLYIELD TDIST TEXT TEXTAFTER TEXTBEFORE TEXTJOIN \
        TEXTSPLIT TIME TIMEVALUE TINV TOCOL TODAY TOROW TRANSPOSE TREND TRIM TRIMMEAN TRIMRANGE \
        TRUE TRUNC TTEST TYPE UNICHAR UNICODE UNIQUE UPPER VALUE VALUETOTEXT VAR VAR.P VAR.S \
        VARA VARP VARPA VDB VLOOKUP VSTACK WEEKDAY WEEKNUM WEEKS WEEKSINYEAR WEIBULL \
        WEIBULL.DIST WORKDAY WORKDAY.INTL WRAPCOLS WRAPROWS XIRR XLOOKUP XMATCH XNPV XOR YEAR \
        YEARFRAC YEARS YIELD YIELDDISC YIELDMAT Z.TEST ZTEST
        """.split(separator: " ").map(String.init))
}

extension UInt8 {
    fileprivate var isNameOfFunction: Bool {
        isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") || self >= 0x80
    }
}
