import HoofbeatContent
import HoofbeatMarkup

/// The boxes for who answers, and the text that they send back.
struct PackAnswerMarkup {
    private let pack: Pack
    private let questions: [Answers.Question]

    init(_ pack: Pack, _ questions: [Answers.Question]) {
        self.pack = pack
        self.questions = questions
    }

    private var strings: Strings { pack.strings }

    var html: HTML { questions.isEmpty ? nothing : boxes }

    /// Nobody fills in boxes only to be told that there is nothing to decide on.
    private var nothing: HTML {
        """
        <section class="pack-answer" aria-labelledby="answer-title">
        <h2 id="answer-title">\(strings[.packSend])</h2>
        <p>\(strings[.packNoQuestions])</p>
        </section>

        """
    }

    private var boxes: HTML {
        """
        <section class="pack-answer" id="answer" aria-labelledby="answer-title" \
        data-first="\(AnswerText.firstLine)" data-last="\(AnswerText.lastLine)" \
        data-no-remarks="\(strings[.packMissingRemarks])" \
        data-no-decision="\(strings[.packMissingDecision])" \
        data-approved-remarks="\(strings[.packApprovedRemarks])" \
        data-no-decisions="\(strings[.packMissingDecisions])" \
        data-copied="\(strings[.packCopied])">
        <h2 id="answer-title">\(strings[.packYou])</h2>
        \(field(.name, .packName, missing: .packMissingName))\
        \(role)\
        \(field(.verify, .packVerify, hint: .packVerifyHint, missing: .packMissingVerify))\
        <p><label for="f-date">\(strings[.packDate])</label>
        <input type="date" id="f-date" data-key="\(AnswerText.Key.date.rawValue)"></p>
        \(area(.checked, .packChecked))\(area(.notChecked, .packNotChecked))\
        \(area(.dissent, .packDissent))\
        <h2>\(strings[.packSend])</h2>
        <div class="pack-script" hidden>
        <p><button type="button" id="make">\(strings[.packMake])</button></p>
        <div id="problems" role="alert"></div>
        <div id="result" hidden>
        <p><label for="text">\(strings[.packText])</label>
        <textarea id="text" rows="14" readonly></textarea></p>
        <p><button type="button" id="copy">\(strings[.packCopy])</button></p>
        <p role="status" id="copied"></p>
        </div>
        </div>
        <p class="pack-by-hand">\(strings[.packByHand])</p>
        <details>
        <summary>\(strings[.packTemplate])</summary>
        <pre dir="ltr" tabindex="0">\(AnswerText.template(for: questions))</pre>
        </details>
        </section>

        """
    }

    private func field(
        _ key: AnswerText.Key, _ label: Strings.Key, hint: Strings.Key? = nil, missing: Strings.Key
    ) -> HTML {
        let id = "f-\(key.name)"
        return """
            <p><label for="\(id)">\(strings[label])</label>
            \(when(hint) { "<span class=\"pack-hint\" id=\"\(id)-hint\">\(strings[$0])</span>\n" })\
            <input type="text" id="\(id)" data-key="\(key.rawValue)" \
            data-missing="\(strings[missing])"\
            \(when(hint) { _ in " aria-describedby=\"\(id)-hint\"" })></p>

            """
    }

    /// The roles that the site declares, so that nobody writes one that it does not know.
    private var role: HTML {
        guard !pack.roles.isEmpty else {
            return field(.role, .packRole, missing: .packMissingRole)
        }
        return """
            <p><label for="f-role">\(strings[.packRole])</label>
            <select id="f-role" data-key="\(AnswerText.Key.role.rawValue)" \
            data-missing="\(strings[.packMissingRole])">
            <option value="">\(strings[.packChooseRole])</option>
            \(each(pack.roles) { "<option>\($0)</option>\n" })</select></p>

            """
    }

    private func area(_ key: AnswerText.Key, _ label: Strings.Key) -> HTML {
        """
        <p><label for="f-\(key.name)">\(strings[label]) \
        <span class="pack-hint">\(strings[.packOptional])</span></label>
        <textarea id="f-\(key.name)" rows="2" data-key="\(key.rawValue)"></textarea></p>

        """
    }
}

extension AnswerText.Key {
    /// Its name as an id has it.
    fileprivate var name: String { "\(self)" }
}
