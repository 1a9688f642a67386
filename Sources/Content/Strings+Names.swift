/// The texts that stand for values of the model.
extension Strings {
    /// A day in words, such as “21 November 2026”.
    public func longDate(_ day: Day) -> String {
        let months = list(.months)
        let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : "\(day.month)"
        return self[
            .longDate, ["day": "\(day.day)", "month": month, "year": "\(day.year)"]]
    }

    package func notice(_ notice: Notice) -> String {
        switch notice {
        case .disclaimer: self[.generalInformation]
        case .otherConditions: self[.noticeOtherConditions]
        case .trials: self[.noticeTrials]
        case .directory: self[.noticeDirectory]
        case .professionals: self[.noticeProfessionals]
        }
    }

    /// The name of a level of warning signs.
    public func name(of level: Sign.Level) -> String {
        switch level {
        case .emergency: self[.levelEmergency]
        case .urgent: self[.levelUrgent]
        case .soon: self[.levelSoon]
        case .routine: self[.levelRoutine]
        }
    }

    package func name(of audience: Organisation.Audience) -> String {
        switch audience {
        case .patients: self[.audiencePatients]
        case .carers: self[.audienceCarers]
        case .professionals: self[.audienceProfessionals]
        case .researchers: self[.audienceResearchers]
        }
    }

    package func name(of access: Organisation.Access) -> String {
        switch access {
        case .free: self[.accessFree]
        case .registration: self[.accessRegistration]
        case .paid: self[.accessPaid]
        }
    }

    package func name(of kind: Organisation.Kind) -> String {
        switch kind {
        case .charity: self[.organisationCharity]
        case .community: self[.organisationCommunity]
        case .government: self[.organisationGovernment]
        case .hospital: self[.organisationHospital]
        case .register: self[.organisationRegister]
        case .publisher: self[.organisationPublisher]
        case .professionalSociety: self[.organisationProfessionalSociety]
        }
    }
}
