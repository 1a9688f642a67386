/// The codes that language tags consist of, in lower case.
package enum LanguageCodes {
    /// Codes of two letters (ISO 639-1). Those of three letters are too many to list.
    static let languages = Set(
        words(
            """
            aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr
            cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu
            gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk
            kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms
            mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro
            ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
            tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
            """))

    /// Codes of three letters for which tags must use one of two letters (RFC 5646, section 2.2.1).
    static let shorter = pairs(
        """
        aar aa abk ab afr af aka ak alb sq amh am ara ar arg an arm hy asm as ava av ave
        ae aym ay aze az bak ba bam bm baq eu bel be ben bn bih bh bis bi bod bo bos bs
        bre br bul bg bur my cat ca ces cs cha ch che ce chi zh chu cu chv cv cor kw cos
        co cre cr cym cy cze cs dan da deu de div dv dut nl dzo dz ell el eng en epo eo
        est et eus eu ewe ee fao fo fas fa fij fj fin fi fra fr fre fr fry fy ful ff geo
        ka ger de gla gd gle ga glg gl glv gv gre el grn gn guj gu hat ht hau ha heb he
        her hz hin hi hmo ho hrv hr hun hu hye hy ibo ig ice is ido io iii ii iku iu ile
        ie ina ia ind id ipk ik isl is ita it jav jv jpn ja kal kl kan kn kas ks kat ka
        kau kr kaz kk khm km kik ki kin rw kir ky kom kv kon kg kor ko kua kj kur ku lao
        lo lat la lav lv lim li lin ln lit lt ltz lb lub lu lug lg mac mk mah mh mal ml
        mao mi mar mr may ms mkd mk mlg mg mlt mt mon mn mri mi msa ms mya my nau na nav
        nv nbl nr nde nd ndo ng nep ne nld nl nno nn nob nb nor no nya ny oci oc oji oj
        ori or orm om oss os pan pa per fa pli pi pol pl por pt pus ps que qu roh rm ron
        ro rum ro run rn rus ru sag sg san sa sin si slk sk slo sk slv sl sme se smo sm
        sna sn snd sd som so sot st spa es sqi sq srd sc srp sr ssw ss sun su swa sw swe
        sv tah ty tam ta tat tt tel te tgk tg tgl tl tha th tib bo tir ti ton to tsn tn
        tso ts tuk tk tur tr twi tw uig ug ukr uk urd ur uzb uz ven ve vie vi vol vo wel
        cy wln wa wol wo xho xh yid yi yor yo zha za zho zh zul zu
        """)

    /// Codes of countries (ISO 3166-1).
    static let countries = Set(
        words(
            """
            ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm
            bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx
            cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg
            gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir
            is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv
            ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne
            nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro
            rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf
            tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf
            ws ye yt za zm zw
            """))

    /// What people often write for the code of a language: its name, or the code of a country.
    static let misnomers = pairs(
        """
        arabic ar bulgarian bg chinese zh cn zh croatian hr cymraeg cy cz cs czech cs danish da
        deutsch de dk da dutch nl eesti et english en espanol es estonian et finnish fi français fr
        francais fr french fr gaeilge ga german de gr el greek el hebrew he hungarian hu irish ga
        italian it italiano it japanese ja jp ja kr ko korean ko nederlands nl norwegian no persian
        fa polish pl polski pl portuguese pt romanian ro russian ru slovak sk slovenian sl spanish
        es svenska sv swedish sv turkish tr ua uk ukrainian uk urdu ur welsh cy español es
        """)

    /// Languages that have others below them, which a second code of three letters names: `zh-yue`
    /// (RFC 5646, section 2.2.2; IANA, extlang).
    static let macrolanguages: Set = ["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"]

    /// Codes of three letters for countries (ISO 3166-1) in which people often write them.
    static let longerCountries = pairs(
        """
        are ae arg ar aus au aut at bel be bgr bg bra br can ca che ch chl cl chn cn col co cyp cy
        cze cz deu de dnk dk egy eg esp es est ee fin fi fra fr gbr gb grc gr hkg hk hrv hr hun hu
        idn id ind in irl ie isl is isr il ita it jpn jp kor kr ltu lt lux lu lva lv mex mx mlt mt
        mys my nga ng nld nl nor no nzl nz pak pk per pe phl ph pol pl prt pt rou ro rus ru sau sa
        sgp sg srb rs svk sk svn si swe se tha th tur tr twn tw ukr ua usa us vnm vn zaf za
        """)

    /// Whether two letters are the code of a country.
    package static func isCountry(_ code: String) -> Bool { countries.contains(code) }

    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func pairs(_ text: String) -> [String: String] {
        let words = words(text)
        let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
        return Dictionary(pairs) { first, _ in first }
    }
}
