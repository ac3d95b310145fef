package fr.pesee.ground.storage;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why bytes cannot be kept or given back now. */
public enum StorageProblem implements ProblemCode {
    STORAGE_FULL(
            Kind.FULL,
            "Le serveur n’a plus la place de conserver ce fichier. Rien n’a été enregistré. Ceux qui exploitent cette "
                    + "installation doivent libérer de l’espace ; réessayez ensuite.",
            "The server has no room left to keep this file. Nothing was stored. Those who run this installation have "
                    + "to free some space; retry afterwards."),
    STORAGE_AWAY(
            Kind.UNAVAILABLE,
            "L’espace de stockage ne répond pas : ce fichier n’a pu être conservé. Rien n’a été enregistré. Réessayez "
                    + "dans quelques minutes.",
            "The storage does not answer: this file could not be kept. Nothing was stored. Retry in a few minutes."),
    STORAGE_UNAVAILABLE(
            Kind.UNAVAILABLE,
            "Le contenu de ce fichier ne peut être lu pour l’instant : son espace de stockage ne répond pas. "
                    + "Réessayez dans quelques minutes.",
            "The content of this file cannot be read at the moment: its storage does not answer. Retry in a few "
                    + "minutes.");

    private final Kind kind;
    private final Text text;

    StorageProblem(Kind kind, String fr, String en) {
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
