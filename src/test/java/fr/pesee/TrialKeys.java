package fr.pesee;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Role;
import fr.pesee.prepare.team.AssignmentDraft;
import fr.pesee.prepare.team.Teams;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.seal.HolderKey;
import fr.pesee.receive.seal.KeyBoard;
import fr.pesee.receive.seal.KeyMaker;
import fr.pesee.receive.seal.ShareFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of trial tenders. Their holders have one key each for all of them, and envelope keys are made here rather
 * than in a process of their own: tests make hundreds.
 */
final class TrialKeys {
    private static final int ENOUGH = 2;

    /** Those who hold keys beside the one of the cast: enough of them to open. They never sign in. */
    private static final List<Actor> OTHERS = List.of(
            new Actor("5a3e0000-0000-4000-9000-000000000001", "garde.deux", "Garde Deux", Set.of(Role.AUDITOR)),
            new Actor("5a3e0000-0000-4000-9000-000000000002", "garde.trois", "Garde Trois", Set.of(Role.AUDITOR)));

    private static final Map<String, AgeIdentity> IDENTITIES = new ConcurrentHashMap<>();

    private TrialKeys() {}

    /** Makes the keys of a draft and tries every share, unless keys were made. */
    static void make(UUID tender) {
        Actor officer = Doors.person(Cast.OFFICER);
        Actor first = Doors.person(Cast.KEY_HOLDER);
        OTHERS.forEach(Doors::meet);
        EnvelopeKeys keys = Doors.to(EnvelopeKeys.class);
        Doors.atOnce(() -> {
            KeyBoard board = keys.read(officer, tender);
            if (board.keys().isEmpty()) {
                assign(officer, tender, board, first);
                make(keys, officer, tender);
            }
            return board;
        });
    }

    private static void assign(Actor officer, UUID tender, KeyBoard board, Actor first) {
        for (Actor holder : List.of(first, OTHERS.get(0), OTHERS.get(1))) {
            if (board.holder(holder.subject()).isEmpty()) {
                Doors.to(Teams.class)
                        .assign(officer, tender, new AssignmentDraft(holder.username(), Function.KEY_HOLDER));
            }
        }
    }

    private static void make(EnvelopeKeys keys, Actor officer, UUID tender) {
        List<Actor> holders = keys.read(officer, tender).holders().stream()
                .map(holder -> Doors.person(holder.username()))
                .toList();
        for (Actor holder : holders) {
            HolderKey key =
                    keys.register(holder, tender, identity(holder).recipient().text());
            keys.prove(holder, tender, text(key.challenge(), holder).strip());
        }
        List<EnvelopeKey> made = keys.take(officer, tender, KeyMaker.make(keys.order(officer, tender), ENOUGH));
        for (Actor holder : holders) {
            Map<UUID, String> trials = new TreeMap<>();
            made.forEach(key -> trials.put(
                    key.id(),
                    ShareFile.read(share(key, holder).getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .trial()));
            keys.tryShares(holder, tender, trials);
        }
    }

    /** A holder's share of a key, in clear. */
    static String share(EnvelopeKey key, Actor holder) {
        return text(key.shareOf(holder.subject()).orElseThrow().sealed(), holder);
    }

    /** As many holders as it takes, whose shares open any trial tender. */
    static List<Actor> enough() {
        return OTHERS;
    }

    private static String text(String sealed, Actor holder) {
        try {
            return new String(AgeFiles.open(sealed, identity(holder)), StandardCharsets.UTF_8);
        } catch (AgeUnreadable foreign) {
            throw new AssertionError(holder.username(), foreign);
        }
    }

    private static AgeIdentity identity(Actor holder) {
        return IDENTITIES.computeIfAbsent(holder.subject(), first -> AgeIdentity.made());
    }
}
