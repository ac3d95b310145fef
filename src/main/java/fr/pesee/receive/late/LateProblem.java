package fr.pesee.receive.late;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a backup copy cannot be registered, or not be dealt with like this. */
public enum LateProblem implements ProblemCode {
    COPY_FUTURE(
            Kind.INVALID,
            "RULE-65",
            "Une copie ne peut être reçue après l’instant présent ({0}). Corrigez le jour ou l’heure.",
            "A copy cannot be received after the present instant ({0}). Correct the day or the hour."),
    COPY_EARLY(
            Kind.INVALID,
            "RULE-65",
            "Une copie ne peut être reçue avant le jour du lancement ({0}). Corrigez le jour ou l’heure.",
            "A copy cannot be received before the day of launch ({0}). Correct the day or the hour."),
    COPIES_TOO_MANY(
            Kind.INVALID,
            "",
            "Un lot compte au plus {0} copies de sauvegarde.",
            "A lot has at most {0} backup copies."),
    COPY_LATE(
            Kind.INVALID,
            "R2132-11",
            "Cette copie est reçue le {0}, après la date limite ({1}). Elle ne peut jamais être ouverte.",
            "This copy was received on {0}, after the deadline ({1}). It can never be opened."),
    COPY_UNLABELLED(
            Kind.INVALID,
            "R2132-11",
            "Le pli ne porte pas la mention « copie de sauvegarde » : il ne peut être ouvert comme tel.",
            "The envelope does not say \"copie de sauvegarde\": it cannot be opened as one."),
    COPY_TOO_SOON(
            Kind.INVALID,
            "RULE-65",
            "Les offres électroniques ne sont pas encore ouvertes et contrôlées : rien ne dit qu’une copie soit "
                    + "nécessaire. Attendez le procès-verbal d’ouverture.",
            "The electronic bids are not open and examined yet: nothing says that a copy is needed. Wait for the "
                    + "minutes of the opening."),
    COPY_OPENING_OVER(
            Kind.INVALID,
            "RULE-65",
            "Les notes sont verrouillées, ou le lot est sans suite : une copie ne peut plus prendre la place d’une "
                    + "offre.",
            "The marks are locked, or nothing follows in this lot: a copy can no longer take the place of a bid."),
    COPY_REASON_MISSING(
            Kind.INVALID,
            "R2132-11",
            "Une copie ne s’ouvre que pour l’un des quatre motifs. Choisissez-en un, ou gardez la copie fermée.",
            "A copy is opened for one of the four reasons only. Choose one, or keep the copy closed."),
    COPY_REASON_NEEDLESS(
            Kind.INVALID,
            "RULE-65",
            "Ce motif est celui d’une ouverture. Ne le donnez que pour ouvrir la copie.",
            "This is a reason to open. Give it only to open the copy."),
    COPY_EVIDENCE_SHORT(
            Kind.INVALID,
            "RULE-65",
            "Dites ce qui le prouve, en {0} caractères au moins, dont {1} lettres ou chiffres qui ne soient pas tous "
                    + "le même : ce qui a été constaté, où, par qui.",
            "Say what shows it, in {0} characters at least, of which {1} are letters or digits, not all the same: "
                    + "what was found, where, by whom."),
    COPY_STARTED_LATE(
            Kind.INVALID,
            "R2132-11",
            "Le serveur a vu ce soumissionnaire commencer sa transmission le {0}, non avant la date limite ({1}). Pour "
                    + "ce motif, la copie reste fermée.",
            "The server saw this bidder begin their transmission on {0}, not before the deadline ({1}). For this "
                    + "reason the copy stays closed."),
    COPY_ORGANISATION_MISSING(
            Kind.INVALID,
            "R2132-11",
            "Pour ce motif, choisissez l’organisation dont le serveur a vu la transmission commencer avant la date "
                    + "limite : sans elle, rien ne montre qu’elle a commencé à temps.",
            "For this reason, choose the organisation whose transmission the server saw begin before the deadline: "
                    + "without it, nothing shows that it began in time."),
    COPY_ORGANISATION_UNKNOWN(
            Kind.INVALID,
            "RULE-65",
            "Cette organisation n’a rien transmis dans ce lot. Choisissez-en une autre, ou aucune.",
            "This organisation has sent nothing in this lot. Choose another one, or none."),
    COPY_ORGANISATION_UNTOLD(
            Kind.INVALID,
            "RULE-65",
            "Une copie ouverte remplace l’offre électronique d’un soumissionnaire : choisissez l’organisation dont "
                    + "c’est la copie.",
            "An opened copy replaces the electronic bid of a bidder: choose the organisation whose copy it is."),
    COPY_OTHER_OPENED(
            Kind.INVALID,
            "RULE-65",
            "Une autre copie de cette organisation est ouverte : c’est son offre. Écartez-la d’abord, ou gardez "
                    + "celle-ci fermée.",
            "Another copy of this organisation is opened: that is its bid. Discard it first, or keep this one closed."),
    COPY_OTHER_ORGANISATION(
            Kind.INVALID,
            "RULE-65",
            "Cette copie est déjà l’offre d’une autre organisation : sa nouvelle saisie ne peut en changer.",
            "This copy is the bid of another organisation already: entering it anew cannot change that."),
    COPY_BID_WITHDRAWN(
            Kind.INVALID,
            "R2151-6",
            "Cette organisation a retiré son offre avant l’échéance et n’a plus rien envoyé : sa copie reste fermée.",
            "This organisation withdrew its bid before the deadline and sent nothing any more: its copy stays closed."),
    COPY_MALWARE_UNSEEN(
            Kind.INVALID,
            "RULE-65",
            "Un programme malveillant ne se constate que dans une offre ouverte, et celle de cette organisation ne "
                    + "l’est pas. Choisissez le motif qui convient.",
            "Malware is found in a bid that is open only, and that of this organisation is not. Choose the reason "
                    + "that fits."),
    COPY_CONTENTS_OPENED(
            Kind.INVALID,
            "RULE-65",
            "Le contenu de cette copie est ouvert et contrôlé : c’est l’offre, et ce qui y a été trouvé se juge avec "
                    + "elle. S’il est mal saisi, faites décider à nouveau son ouverture, puis saisissez-le à nouveau.",
            "What this copy holds is opened and examined: it is the bid, and what was found in it is judged with it. "
                    + "If it was entered wrongly, have its opening decided again, then enter it anew."),
    COPY_CONTENTS_UNUSABLE(
            Kind.CONFLICT,
            "RULE-65",
            "Lot {0} : le contenu saisi de la copie de sauvegarde n° {1} est ouvert et ne peut servir d’offre. "
                    + "Saisissez-le à nouveau, ou faites écarter la copie : l’offre électronique garde alors sa place.",
            "Lot {0}: what was entered of backup copy no. {1} is open, and no bid can be made of it. Enter it anew, or "
                    + "have the copy discarded: the electronic bid then keeps its place."),
    COPY_CONTENTS_AWAITED(
            Kind.CONFLICT,
            "RULE-65",
            "Lot {0} : la copie de sauvegarde n° {1} est ouverte, et son contenu n’est pas saisi. Saisissez-le, ou "
                    + "faites écarter la copie.",
            "Lot {0}: backup copy no. {1} is opened, and what it holds is not entered. Enter it, or have the copy "
                    + "discarded."),
    COPY_NOT_OPENED(
            Kind.CONFLICT,
            "RULE-65",
            "Cette copie n’est pas ouverte au profit d’un soumissionnaire : rien de son contenu ne peut être saisi. "
                    + "Faites d’abord décider son ouverture.",
            "This copy is not opened in place of a bidder’s bid: nothing that it holds can be entered. Have its "
                    + "opening decided first."),
    COPY_DEPOSIT_READMITTED(
            Kind.INVALID,
            "RULE-65",
            "Un dépôt de cette organisation est réadmis : c’est son offre. Sa copie reste fermée, à moins que la "
                    + "réadmission ne soit révoquée avant l’ouverture de ce dépôt.",
            "A deposit of this organisation is readmitted: that is its bid. Its copy stays closed, unless the "
                    + "readmission is revoked before that deposit is opened."),
    COPY_SETTLED(
            Kind.INVALID,
            "RULE-65",
            "Cela ne peut suivre ce qui vaut déjà pour cette copie : {0}.",
            "This cannot follow what holds for this copy already: {0}."),
    COPY_NO_PROPOSAL(
            Kind.CONFLICT,
            "RULE-65",
            "Aucune proposition n’attend de confirmation pour cette copie.",
            "No proposal about this copy awaits confirmation."),
    COPY_PROPOSAL_CHANGED(
            Kind.STALE,
            "RULE-65",
            "Une autre proposition attend maintenant pour cette copie. Lisez-la avant de confirmer.",
            "Another proposal about this copy is waiting now. Read it before you confirm."),
    COPY_SAME_PERSON(
            Kind.CONFLICT,
            "RULE-65",
            "Vous avez fait cette proposition : une autre personne doit la confirmer.",
            "You made this proposal: another person has to confirm it.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    LateProblem(Kind kind, String rule, String fr, String en) {
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
