package fr.pesee.receive.review;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells all people of an organisation what two persons decided about its deposit; of no other does it say anything. */
@ApplicationScoped
class ReviewLetters {
    private static final String OTHERS = "Une autre offre de votre organisation, s’il y en a une, garde sa place.";

    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;

    ReviewLetters(Organisations organisations, People people, Outbox outbox) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction of the confirmation, which comes after the minutes of the first sitting. */
    void tell(Tender tender, int lot, ReviewedDeposit deposit, ReviewProposal decided) {
        people.emailsOf(organisations.people(deposit.organisation()))
                .forEach((subject, address) -> outbox.put(letter(tender, lot, deposit, decided, subject, address)));
    }

    private static Letter letter(
            Tender tender, int lot, ReviewedDeposit deposit, ReviewProposal decided, String subject, String address) {
        return new Letter(
                "review/" + deposit.deposit() + "/" + decided.number() + "/" + subject,
                address,
                People.LANGUAGE,
                "Décision sur votre dépôt\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "Le dépôt de votre organisation pour le lot " + lot + " de la consultation "
                        + tender.reference() + ", reçu le "
                        + Formats.of(People.LANGUAGE).second(deposit.receivedAt())
                        + " (heure de Paris), ne comptait pas à l’ouverture. " + fate(decided.outcome())
                        + " Deux personnes l’ont décidé, et leurs motifs sont au registre de la consultation\u202F: "
                        + "demandez-les à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + lot + "/deposits/" + deposit.deposit(),
                null);
    }

    private static String fate(ReviewOutcome outcome) {
        return switch (outcome) {
            case READMITTED ->
                "Il est réadmis\u202F: il sera ouvert dans une séance à part. Si une autre offre de votre organisation "
                        + "est déjà ouverte dans ce lot, elle sera alors écartée, car un seul dépôt compte.";
            case KEPT_SEALED -> "Il reste scellé, et ne sera pas évalué. " + OTHERS;
            case REVOKED ->
                "Sa réadmission, que nous vous avions annoncée, est révoquée\u202F: il reste scellé, et ne sera pas "
                        + "évalué. " + OTHERS;
        };
    }
}
