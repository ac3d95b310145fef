package fr.pesee.prove.opendata;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a file cannot be read as a notice to start a tender from. */
public enum NoticeProblem implements ProblemCode {
    NOTICE_FILE_MISSING(
            Kind.INVALID,
            "Choisissez le fichier XML d’un avis eForms, puis renvoyez.",
            "Choose the XML file of an eForms notice and send again."),
    NOTICE_EMPTY(
            Kind.INVALID,
            "Ce fichier est vide. Téléchargez de nouveau l’avis, puis renvoyez-le.",
            "This file is empty. Download the notice again and send it."),
    NOTICE_BROKEN(
            Kind.INVALID,
            "Ce fichier n’est pas un XML lisible en UTF-8 : la lecture s’arrête à la ligne {0}. Téléchargez de nouveau "
                    + "l’avis, puis renvoyez-le tel quel.",
            "This file is no XML readable as UTF-8: reading stops at line {0}. Download the notice again and send it "
                    + "as it is."),
    NOTICE_UNSAFE(
            Kind.INVALID,
            "Ce fichier contient une déclaration de type (DOCTYPE), qu’aucun avis eForms ne contient : il n’est pas "
                    + "lu. Téléchargez l’avis à sa source.",
            "This file holds a document type declaration (DOCTYPE), which no eForms notice does: it is not read. "
                    + "Download the notice from its source."),
    NOTICE_TOO_COMPLEX(
            Kind.INVALID,
            "Ce fichier contient plus d’éléments, ou plus imbriqués, qu’un avis ne peut en avoir. Téléchargez l’avis à "
                    + "sa source.",
            "This file holds more elements, or deeper ones, than a notice can have. Download the notice from its "
                    + "source."),
    NOTICE_OTHER_DOCUMENT(
            Kind.INVALID,
            "Ce XML commence par « {0} » : ce n’est pas un avis de marché eForms. Seuls se lisent les avis de marché "
                    + "du régime général (ContractNotice, sous-type 16).",
            "This XML begins with \"{0}\": it is no eForms contract notice. Only contract notices of the general "
                    + "regime are read (ContractNotice, subtype 16)."),
    NOTICE_SUBTYPE_OTHER(
            Kind.INVALID,
            "Cet avis est du sous-type {0}. Seuls se lisent les avis de marché du régime général, sous-type 16. "
                    + "Choisissez l’avis de marché de la même procédure, ou créez la consultation à la main.",
            "This notice is of subtype {0}. Only contract notices of the general regime are read, subtype 16. Choose "
                    + "the contract notice of the same procedure, or create the tender by hand."),
    NOTICE_IMPORT_GONE(
            Kind.INVALID,
            "L’avis affiché n’attend plus : sa consultation est créée, il a été abandonné, ou il a plus de {0} heures. "
                    + "Renvoyez le fichier.",
            "The notice shown does not wait any more: its tender was created, it was given up, or it is more than {0} "
                    + "hours old. Send the file again.");

    private final Kind kind;
    private final Text text;

    NoticeProblem(Kind kind, String fr, String en) {
        this.kind = kind;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return "";
    }
}
