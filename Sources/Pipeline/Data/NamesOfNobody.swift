/// Words that stand in place of the name of a person, by their kinds. Names are told apart by
/// `PersonName`; what is here is in small letters, without accents or signs.
///
/// Most of them are also the name of somebody: Claude, Max, Ward, Nurse. So only `makers` count by
/// themselves, and the others where no word of a name is left.
enum NamesOfNobody {
    /// Makers of programs, and products whose names nobody has. One such word is enough.
    static let makers: Set = words(
        """
        adobe amazon anthropic baidu biogpt bytedance cerner chatbot chatglm chatgpt copilot
        cortana dalle deepl deepmind deepseek dependabot docbot doubao dropbox epicsystems facebook
        github gitlab google googlebot gpt grammarly grok healthbot healthineers hoofbeat
        huggingface hunyuan ibm infermedica javascript langchain libreoffice linkedin llm medbot
        medgemma meditron medpalm microsoft midjourney mistralai moonshotai notebooklm nvidia
        ollama openai openevidence oracle perplexity qwen salesforce samsung symptomate tencent
        tiktok uptodate vertexai watsonx webbot webmd whatsapp wikipedia wordpress xai youtube
        zhipu
        """)

    /// What no word of the name of a person begins with.
    static let beginnings = ["chatgpt", "chatbot", "openai", "gpt", "llm"]

    /// Programs and models whose names people have, too, and what versions of them are called.
    static let models: Set = words(
        """
        advanced alexa alpha apple bard bert beta bing bixby bloom claude codestral codex cohere
        command cursor deep devin diffusion dragon edition epic ernie falcon flash gemini gemma glm
        haiku hermes instant isabel jasper jurassic kimi large lite llama maverick max medium meta
        mini mistral mixtral moonshot nano nemo next nova nuance opus orca palm phi pi pixtral plus
        preview pro reasoning release replika scout siri small sonnet stable studio think thinking
        titan turbo ultra version vicuna vision watson whisper wizard
        """)

    /// Parts of computers and of the work with them.
    static let software: Set = words(
        """
        account acrobat action memory actions admin administrator agent agents ai algorithm analyser
        analyzer api app application artificial assistant auto autocorrect automated automatic
        automation automaton avatar bash bot bots browser build builder chat checker checkers code
        coder companion computer continuous crawler cron daemon database demo digital engine excel
        expert export extension form generated generative generator gp grammar helper import
        instance integration intelligence intelligent interface job ki kunstliche language learning
        linter linux machine machines macro model models natural network networks neural operator
        perl pipeline plugin process processor program programme proofreader python reviewbot robot
        robots root scanner scraper script search server service shell site smart software spell
        spelling symptom synthetic system systems tool tools translate translation translator
        triage validator virtual voice web webmaster website windows word workflow writer
        """)

    /// What groups and houses are called, whatever stands before: hardly the family name of
    /// anyone. So somebody who has such a name writes a title before it.
    static let groups: Set = words(
        """
        academy administration agency alliance association authority board bureau center centre
        charity clinic clinica clinics clinique club collaboration collaborative college commission
        committee confederation consortium cooperative corp corporation council department
        directorate division editors faculty federation forum foundation gesellschaft gmbh group
        health healthcare hopital hospice hospital hospitals inc infirmary initiative institut
        institute institution klinik klinikum krankenhaus lab laboratories laboratory labs league
        limited llc llp ltd ministere ministerium ministry network ngo nhs office organisation
        organization panel partnership pharmacy plc practice press programme project publisher
        publishers publishing research sanatorium school secretariat service services society
        solutions staff stiftung surgery taskforce team teams technologies trust union unit
        universidad universitat universite university verein verlag volunteers workgroup ysbyty
        """)

    /// What stands between such a word and what it is for: “Ministry of Health”.
    static let links: Set = words("of for de des der fur du della di o ar")

    /// With what the name of a group begins: “Team Lantern”.
    static let houses: Set = words(
        """
        clinica clinique department hopital hospital institut institute klinik klinikum krankenhaus
        ministere ministerium ministry praxis team universidad universitat universite university
        verein ysbyty
        """)

    /// What follows the name of a group: “Research UK”.
    static let regions: Set = words(
        """
        australia britain canada deutschland england eu europe global international ireland online
        scotland uk us usa wales worldwide
        """)

    /// Of `groups`, those that are family names, too, behind a first name that is common and not
    /// that of a house: Janette Hospital, and not “Victoria Hospital”.
    static let familyGroups: Set = words(
        "church college council hospital lab practice press school staff")
    static let commonNames: Set = words(
        """
        alan alice amy andrew angela ann anna anthony barbara ben bill bob brian carol chris cora
        daniel david deborah diana donna emily emma eric frank gary george harry helen jack janet
        janette jason jean jeff jennifer jessica jill joan joe john joy julia julie karen kate
        kelly ken kevin laura lee linda lisa liz lucy maria mark martin matthew michael michelle
        mike nancy nick nicole olivia pat patricia paul peter phil rachel rebecca richard rob
        robert robin ron ruth sally sam sandra sarah scott sharon sophie stephen steve sue susan
        tim tom tony
        """)

    /// Trades and ranks, which say what somebody is and not who.
    static let trades: Set = words(
        """
        academic acute advanced adviser advisor advocate allied anaesthetist anesthetist apotheker
        arzt arztin assistant associate attending author authors board cardiac care carer
        chair chairman chairperson chairwoman charge charity chemotherapy chief clinic clinical
        clinician clinicians clinics colleague colleagues community consultant consultants
        coordinator copy counsellor dentist department deputy diabetes dietetics dietician
        dietitian director district doctor doctors dr duty editor editorial editors emergency
        employee endocrine executive external family fellow foundation gastric general genetic
        geriatric gp group guideline head health healthcare heart hepatic hospital imaging
        independent infusion intensive intern internal journalist junior kidney lead leader leading
        lecturer liver locum lung manager managing maternity matron matter medic medical medicine
        medics member mental midwife midwives navigator neonatal nhs night
        nuclear nurse nurses nursing nutrition nutritionist obstetric office officer oncall
        optician optometrist paediatric palliative panel paramedic parent partner patient patients
        pediatric peer people person pflegekraft pharmacist pharmacists pharmacy phlebotomist
        physician physicians physiotherapist practice practitioner practitioners prescriber
        president primary principal prof professional professionals professor psychiatric
        psychologist public qualified radiographer radiotherapy registered registrar rehabilitation
        relative renal representative resident responsible retired reviewer reviewers safety
        scientific scientist secondary secretary senior service services sister social specialised
        specialist specialists staff stroke student subject surgeon surgeons surgical survivor team
        theatre therapist therapy thoracic trainee trustee tutor unit vet veterinarian
        veterinary vice ward worker
        """)

    /// Endings of trades and of what they are about: cardiologist, oncology, psychiatrist.
    static let tradeEndings = [
        "ologist", "ologists", "ology", "iatrist", "iatrician", "iatrics", "iatry", "ologe",
        "ologin",
    ]

    /// What somebody writes who has no name to write.
    static let placeholders: Set = words(
        """
        applicable four five six seven eight nine ten initials a abc above add added advised all
        an and announced anon anonymous any anybody anyone appointed as asdf assigned available
        awaited awaiting b bar baz be been below blank box by c care check checked checks choose
        company completed confirm confirmed consensus consult contact content day decide decided
        default determined ditto doe done dummies dummy each else empty enter entered etc every
        everybody everyone example experts family field filled first firstname fixme follow foo
        for forename from full given group guest guide he hello here him i ignore in info insert
        internal ipsum is it its known last lastname later le left lorem many me mine missing
        multiple my myself n na nachname name named names nil no nobody nom none not nothing
        null of office on one open or other others our ourselves owner patient pending people
        person placeholder prenom qux reader readers redacted removed review reviewed same
        sample section see select self set several she sign signature signed some somebody
        someone soon still support surname tba tbc tbd test tested tester tests text the them
        they three tick to todo two undefined unknown unnamed unsigned us user username users
        vacant various void volunteer vorname we who whoever will withheld x xx xxx xyz y yes
        yet you your yourself z zero
        """)

    /// Made-up people of forms and jokes, as their words in small letters.
    static let madeUp: Set = [
        "john doe", "jane doe", "joe bloggs", "jo bloggs", "fred bloggs", "max mustermann",
        "erika mustermann", "mickey mouse", "donald duck", "john q public", "mario rossi",
        "jan novak", "joe public", "john public", "a n other", "santa claus", "jean dupont",
    ]

    /// Words of `models` that are first names, and words of all kinds that are family names. One
    /// behind the other, they are somebody: Gemma Ward.
    static let firstNames: Set = words(
        "alexa bert claude devin ernie gemma isabel jasper kimi max nova siri will")
    static let familyNames: Set = words(
        """
        bard bloom case chair check family fellow head job lead nurse page palm reader registrar
        self sister small ward watson wizard word
        """)

    /// Answers to how a person can be verified that say nothing.
    static let noProof: Set = words(
        """
        a about above admin after all already am an and anonymous any anybody anyone applicable
        appropriate are as ask asked at available awaited awaiting be been below by call can
        cant case check checked clinic clinician colleague coming communication completed
        confidential confirm confirmed contact course desk details do doctor doctors does done
        dont editor editors email employee employer example exempt exists file filled follow for
        from front fully get given google has have her here hidden him his hospital hospitals
        http https i id identity if in internal is it its just keine known later letter link
        linkedin list look mail me mine missing my myself n na nachweis name needed nein nichts
        nil no nobody none not nothing null number nurse of office ok okay on online or our out
        own pending person personal personally phone placeholder please practice private
        professional progress proof provided public qualified readers reception refer register
        registered registration request required reviewer said same sample secret secretary see
        self send some somebody someone soon staff still sure surgery tba tbc tbd team tell test
        text that the them there they this to todo true trust trusted unavailable unbekannt
        unclear undefined unknown unsure unverified up us user verified verify via void we web
        website well who will withheld work works www xxx yes yet you your
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
