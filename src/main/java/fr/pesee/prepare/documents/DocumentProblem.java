package fr.pesee.prepare.documents;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a document cannot be what was asked. */
public enum DocumentProblem implements ProblemCode {
    DOCUMENT_FILE_MISSING(
            Kind.INVALID, "", "Aucun fichier n’est joint. Choisissez-en un.", "No file is attached. Choose one."),
    DOCUMENT_TOO_LARGE(
            Kind.TOO_LARGE,
            "",
            "Ce fichier dépasse la taille acceptée, {0}. Réduisez-le ou partagez-le en plusieurs.",
            "This file is larger than what is accepted, {0}. Make it smaller or split it into several."),
    DOCUMENT_KIND_UNKNOWN(
            Kind.INVALID, "", "Dites ce qu’est ce document, parmi {0}.", "Say what this document is, one of {0}."),
    DOCUMENT_LANGUAGE_UNKNOWN(
            Kind.INVALID,
            "",
            "La langue s’écrit en deux lettres (ISO 639-1), comme « fr ».",
            "The language is written in two letters (ISO 639-1), such as \"fr\"."),
    DOCUMENT_LOT_UNKNOWN(
            Kind.INVALID,
            "",
            "Cette consultation n’a pas de lot « {0} ». Choisissez-en un autre, ou toute la consultation.",
            "This tender has no lot \"{0}\". Choose another, or the whole tender."),
    DOCUMENT_SAME_FILE(
            Kind.INVALID,
            "",
            "Ce fichier est, octet pour octet, celui de la version en cours. Choisissez celui qui la remplace.",
            "This file is, byte for byte, that of the current version. Choose the one that replaces it."),
    DOCUMENT_REMOVED(
            Kind.CONFLICT,
            "",
            "Ce document a été retiré. Ajoutez-le comme un nouveau document.",
            "This document was removed. Add it as a new one."),
    DOCUMENTS_TOO_MANY(
            Kind.CONFLICT,
            "",
            "Une consultation compte au plus {0} documents. Réunissez-en dans une archive ZIP.",
            "A tender has at most {0} documents. Put some together in a ZIP archive.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    DocumentProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
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
        return rule;
    }
}
