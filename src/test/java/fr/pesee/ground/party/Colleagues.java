package fr.pesee.ground.party;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.PostOffice;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.Tokens;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Bidders of whom nobody else knows, and the mails between them. */
final class Colleagues {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Colleagues() {}

    static String bidder() {
        String person = "acteur." + PEOPLE.incrementAndGet();
        Tokens.engage(person, "bidder");
        return person;
    }

    /** The token in the mail that reaches whom this person invites. */
    static String invite(Mailing mailing, String inviter) {
        String email = "collegue." + UUID.randomUUID() + "@example.org";
        Api.as(inviter)
                .post(Bidders.ADDRESS + "/invitations", "{\"email\": \"" + email + "\"}")
                .expect(201);
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            String link = office.at(email).get(0).link("/organisation/invitation");
            return link.substring(link.indexOf('=') + 1);
        }
    }

    static Answer accept(String person, String token) {
        return Api.as(person).post(Bidders.ADDRESS + "/acceptances", "{\"token\": \"" + token + "\"}");
    }
}
