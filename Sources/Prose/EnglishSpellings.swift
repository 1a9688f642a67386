/// Words that are spelt in one way in the United Kingdom and in another in the United States.
enum EnglishSpellings {
    /// Each in the United Kingdom and in the United States, with endings that both may have.
    private static let pairs = """
        aeroplane airplane s
        ageing aging
        aluminium aluminum
        anaemia anemia
        anaemic anemic
        anaesthesia anesthesia
        anaesthetic anesthetic s
        anaesthetist anesthetist s
        analogue analog s
        analyse analyze d s
        analysing analyzing
        apnoea apnea
        behaviour behavior s al
        caesarean cesarean s
        cancelled canceled
        cancelling canceling
        catalogue catalog s
        centre center s
        centred centered
        coeliac celiac
        colour color ed ful ing less s
        counselling counseling
        counsellor counselor s
        defence defense s
        diarrhoea diarrhea
        dyspnoea dyspnea
        enrol enroll
        enrolment enrollment
        faecal fecal
        faeces feces
        favour favor able ed ing ite ites s
        fibre fiber s
        flavour flavor ed s
        fulfil fulfill s
        gynaecological gynecological
        gynaecologist gynecologist s
        gynaecology gynecology
        haematologist hematologist s
        haematology hematology
        haemoglobin hemoglobin
        haemorrhage hemorrhage s
        honour honor ed s
        humour humor
        hypercalcaemia hypercalcemia
        hyperglycaemia hyperglycemia
        hypoglycaemia hypoglycemia
        hypokalaemia hypokalemia
        ischaemia ischemia
        ischaemic ischemic
        kilometre kilometer s
        labelled labeled
        labelling labeling
        labour labor
        leukaemia leukemia s
        manoeuvre maneuver s
        millimetre millimeter s
        modelling modeling
        mould mold s
        mum mom s
        neighbour neighbor hood ing s
        odour odor s
        oedema edema
        oesophageal esophageal
        oesophagus esophagus
        oestrogen estrogen s
        offence offense
        orthopaedic orthopedic
        paediatric pediatric s
        paediatrician pediatrician s
        paralyse paralyze d
        pyjamas pajamas
        sceptical skeptical
        septicaemia septicemia
        signalling signaling
        skilful skillful
        theatre theater s
        travelled traveled
        traveller traveler s
        travelling traveling
        tumour tumor s
        vapour vapor s
        """

    /// Verbs that end in “ise” in the United Kingdom, at least as the NHS writes them.
    private static let verbs = """
        apolog author cauter character critic emphas embol familiar fertil final general hospital \
        immun local maxim memor metastas minim mobil neutral normal optim organ personal priorit \
        random real recogn special stabil standard steril summar visual
        """

    /// What is unusual in one of the two countries, with what is usual there.
    static func others(inUnitedStates: Bool) -> [(write: String, insteadOf: String)] {
        var all: [(write: String, insteadOf: String)] = []
        func add(_ kingdom: String, _ states: String) {
            all.append(inUnitedStates ? (states, kingdom) : (kingdom, states))
        }
        for line in pairs.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            add(words[0], words[1])
            for ending in words.dropFirst(2) { add(words[0] + ending, words[1] + ending) }
        }
        for verb in verbs.split(whereSeparator: \.isWhitespace) {
            for ending in ["e", "ed", "es", "ing", "ation", "ations"] {
                add(verb + "is" + ending, verb + "iz" + ending)
            }
        }
        return all
    }
}
