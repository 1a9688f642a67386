/// Recognises names of medicines by how they end.
///
/// International Nonproprietary Names are made with stems of the World Health Organization: names
/// that end in `-olol` block beta receptors. The endings are those of “The use of stems in the
/// selection of International Nonproprietary Names (INN) for pharmaceutical substances” (WHO, 2018,
/// WHO/EMP/RHT/TSN/2018.1), as far as ordinary words do not end so too. Other languages leave out
/// an `e` at the end or change it, so the endings are compared without it.
package enum MedicineStems {
    /// - Parameter word: in small letters.
    package static func isMedicine(_ word: String) -> Bool {
        if names.contains(word) { return true }
        let bytes = Array(word.utf8)
        guard bytes.count >= 6 else { return false }
        return beginnings.contains(where: word.hasPrefix)
            || forms(of: bytes).contains { form in
                stems.contains { stem in
                    // A long one may be a whole name.
                    form.count >= stem.count + (stem.count < 8 ? 2 : 0)
                        && form.suffix(stem.count) == stem[...]
                }
            }
    }

    /// The word as it is and without the endings of plurals and of other languages.
    private static func forms(of word: [UInt8]) -> [ArraySlice<UInt8>] {
        var forms = [word[...]]
        for ending in ["e", "s", "es", "a", "o", "um", "u", "em", "y", "ę", "en", "n"] {
            let bytes = Array(ending.utf8)
            if word.count > bytes.count, word[...].suffix(bytes.count) == bytes[...] {
                forms.append(word.dropLast(bytes.count))
            }
        }
        return forms
    }

    /// Stems that stand at the beginning.
    private static let beginnings = [
        "levothyrox", "liothyron", "hydrocort", "methylpred", "predniso", "cef", "sulfameth",
        "sulfadi", "dexameth", "betameth",
    ]

    /// Well-known names without such a stem, most of them from the WHO Model List of Essential
    /// Medicines (2023).
    private static let names: Set<String> = Set(
        """
        acetaminophen allopurinol artemether aspirin atropine azathioprine bisacodyl
        bromocriptine buprenorphine cetirizine cholestyramine codeine colchicine colesevelam
        colestyramine cosyntropin cyclizine dacarbazine dexamfetamine diazoxide digoxin
        docusate donepezil epinephrine estradiol ethambutol etoposide exemestane febuxostat
        ferrous fexofenadine fondaparinux gliclazide glucagon heparin hydroxocobalamin
        hyoscine insulin isoniazid isosorbide ketamine lactulose lamotrigine lithium
        lutetium macrogol mebeverine memantine mesalazine methadone methylphenidate
        metyrapone mitotane morphine naloxone nitroglycerin norepinephrine oxybutynin
        pancreatin paracetamol phenoxybenzamine pramipexole propofol pyrazinamide quetiapine
        quinine radium rifampicin ropinirole senna sulfasalazine tamsulosin technetium
        tetracosactide topiramate valproate warfarin yttrium
        """
        .split(whereSeparator: \.isWhitespace).map(String.init))

    private static let stems: [[UInt8]] =
        """
        abalin acain acetam adol afil alol amivir amserpin arubicin asterid azepam azepin
        azepine azol azolam azosin bactam bamat barbital begron bendazol bersat betasol
        bufen butazon buterol caftor calcet calciferol calcitol calcitriol capon carbef
        catib cavaptan cetamol ciclib ciclovir cillin citabin citarabin clidinium clopramid
        codon conazol cortid cortison coxib curium cyclin daron degib denoson dilol dipin
        dopa doxin dralazin dronat dronic drostat efrin eptifol eramid ercept ergolin
        estrant etamid faxin feba fenac fenacin fenamat fentanil fentanyl fentrin feron
        fiban fibrat flapon floxacin flozin formin formoterol fosfamid fovir fungin furazon
        fylline gabapentin gacestat gatran gepant gestrel giline gillin glinid gliptin
        glitazon glutid grastim grel grelor icain icam iloprost imepodib imibe inostat
        irudin isomid kacin kalant kalim kiren leukin limus lisib lopram lubant lukast
        lutamid mab mantadin mectin melteon mepron metacin metasol metason meterol metinib
        micin mifen milast morelin moxin mustin mycin nabant nermin nertant netant nib
        niclin nidazol nifur nivir ocain olacton olol oprim oroquin orphan otermin oxacin
        oxanid oxetin oxicam oxifen pamid pamil paratid parib parin penem peramid perazin
        perfl peridol peridon piclon pidem piprant piprazol pitant plasmin platin plermin
        pramin prazan prazol pressin pril prilat prindol profen promazin proxen quidar
        quinil racetam racil rafenib randil relin relix renon reotid restat ribin rinon
        rolimus rozol rubicin salbutamol sartan semid sentan serpin setron siban siran sivir
        sonid spirenon steron stinel sulfan tadin tansin taxel tecan tegravir tepa teplas
        thiazid thiouracil thyroxin tiazem tiazid ticason tidin tinib tizid tocin toin
        tralin traxat trexat trexed tricin triptan triptylin tristat tropin tropium tuximab
        uracil vaptan vastatin vir viroc vudin xaban zafon zapin zepam zepin zocin zolamid
        zolid zolomid zomib zotan
        """
        .split(whereSeparator: \.isWhitespace)
        .map { Array($0.utf8) }
}
