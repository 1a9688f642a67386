extension Kind {
    /// What each page of a kind is about, in the words of schema.org (version 30.0). Search engines
    /// and other programs read it; readers do not see it.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// An illness or a syndrome.
        case condition = "MedicalCondition"
        /// Something that a reader notices or a doctor finds.
        case sign = "MedicalSignOrSymptom"
        /// A way to find or to follow an illness.
        case test = "MedicalTest"
        /// Something that is done against an illness.
        case therapy = "MedicalTherapy"
        /// An operation, or another act that is no treatment by itself.
        case procedure = "MedicalProcedure"
        /// Medicines that work alike.
        case drugClass = "DrugClass"
        /// A part of the body.
        case anatomy = "AnatomicalStructure"
        /// Something that the body makes or takes in.
        case substance = "Substance"
        /// What makes an illness, or what a reader notices of it, more likely.
        case riskFactor = "MedicalRiskFactor"
        /// None of these, or not on every page, so that a built-in kind names none either.
        case various = "none"
    }
}
