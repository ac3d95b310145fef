package fr.pesee.prepare.team;

import fr.pesee.ground.access.Operation;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.UUID;

/** A change of the team that takes a reason, as its page announces it. */
enum TeamAct {
    WITHDRAWAL(
            Operation.WITHDRAW_FUNCTION,
            "withdrawal",
            new Text("Retirer une fonction", "Take a function back"),
            new Text(
                    "Cette personne perd aussitôt ce que la fonction lui permet dans cette consultation.",
                    "This person loses at once what the function allows them in this tender."),
            new Text("Ses autres fonctions lui restent.", "Their other functions stay with them."),
            new Text(
                    "La fonction reste dans l’historique, et le motif au registre.",
                    "The function stays in the history, and the reason in the ledger.")),
    REMOVAL(
            Operation.REMOVE_STAND_IN,
            "stand-in-removal",
            new Text("Retirer un suppléant", "Remove a stand-in"),
            new Text(
                    "Cette personne ne pourra plus prendre le relais de cette fonction.",
                    "This person can no longer take over this function."),
            new Text(
                    "Celle qui tient la fonction la garde ; un autre suppléant peut être désigné.",
                    "Whoever holds the function keeps it; another stand-in can be named.")),
    HAND_OVER(
            Operation.HAND_OVER_FUNCTION,
            "hand-over",
            new Text("Passer une fonction au suppléant", "Hand a function over to its stand-in"),
            new Text(
                    "La fonction est retirée à l’une et donnée à l’autre en un seul acte.",
                    "The function is taken from one and given to the other in a single act."),
            new Text(
                    "Le suppléant peut dès lors tout ce que la fonction permet.",
                    "From then on the stand-in may do all that the function allows."),
            new Text(
                    "Pour revenir en arrière, il faudra donner la fonction de nouveau.",
                    "To go back, the function has to be given again.")),
    RECUSAL(
            Operation.RECORD_RECUSAL,
            "recusal",
            new Text("Récuser une personne", "Recuse a person"),
            new Text(
                    "Elle ne peut plus rien faire ni rien voir dans cette consultation, quelles que soient ses "
                            + "fonctions.",
                    "They can no longer do or see anything in this tender, whatever functions they hold."),
            new Text("Une récusation ne se retire pas.", "A recusal cannot be taken back."),
            new Text(
                    "Le motif n’est montré qu’au responsable, au juriste et à l’auditeur.",
                    "The reason is shown to the officer, the legal reviewer and the auditor only."));

    private final Operation operation;
    private final String path;
    private final Text title;
    private final List<Text> consequences;

    TeamAct(Operation operation, String path, Text title, Text... consequences) {
        this.operation = operation;
        this.path = path;
        this.title = title;
        this.consequences = List.of(consequences);
    }

    Operation operation() {
        return operation;
    }

    /** What is about to be done; also what the button says. */
    public Text title() {
        return title;
    }

    /** What it changes, one sentence each. */
    public List<Text> consequences() {
        return consequences;
    }

    /** Whether it concerns the person as such, not one of their functions. */
    boolean isOfPerson() {
        return this == RECUSAL;
    }

    /** Where it is done: who holds power is moved by whoever has just given their password. */
    String address(UUID tender) {
        boolean grave = this == RECUSAL || this == HAND_OVER;
        return (grave ? "/confirm" : "") + "/tenders/" + tender + "/team/" + path;
    }
}
