package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeShare;
import fr.pesee.receive.seal.ShareFile;
import fr.pesee.receive.seal.Shares;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a holder gave in a ceremony, once it is found to be theirs and whole.
 *
 * @param byEnvelope their clear share file of each envelope that the sitting opens
 */
record GivenShares(Map<UUID, byte[]> byEnvelope) {
    private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String AT = "/share";

    /**
     * Opens and checks what was given.
     *
     * @param opening the keys that the sitting opens with
     * @param sealed armoured age texts, one after the other
     * @throws Refused with everything wrong with them
     */
    static GivenShares of(Actor holder, List<EnvelopeKey> opening, String sealed, AgeIdentity oneTime) {
        for (EnvelopeKey key : opening) {
            if (key.shareOf(holder.subject()).isEmpty()) {
                throw new Refused(Refusal.of(CeremonyProblem.CEREMONY_NO_SHARE));
            }
        }
        Findings findings = new Findings();
        Map<UUID, byte[]> given = new HashMap<>();
        for (String one : apart(sealed)) {
            byte[] clear = clear(one, oneTime);
            EnvelopeKey key = keyOf(clear, opening);
            Optional<ShareFile> share = Shares.check(key, clear, AT, findings);
            share.ifPresent(file -> {
                EnvelopeShare own = key.shareOf(holder.subject()).orElseThrow();
                findings.require(file.index() == own.index(), AT, CeremonyProblem.CEREMONY_SHARE_OF_ANOTHER);
                given.put(key.id(), clear);
            });
        }
        List<EnvelopeKey> missing =
                opening.stream().filter(key -> !given.containsKey(key.id())).toList();
        if (findings.isEmpty() && !missing.isEmpty()) {
            findings.addAll(List.of(Refusal.inWords(AT, CeremonyProblem.CEREMONY_SHARE_MISSING, titles(missing))));
        }
        findings.throwIfAny();
        return new GivenShares(given);
    }

    /** The key that a share says it is of; what says nothing, or another one, is held against the last. */
    private static EnvelopeKey keyOf(byte[] clear, List<EnvelopeKey> opening) {
        return ShareFile.read(clear)
                .flatMap(file -> opening.stream()
                        .filter(key -> key.id().equals(file.envelope()))
                        .findFirst())
                .orElse(opening.get(opening.size() - 1));
    }

    private static List<String> apart(String sealed) {
        List<String> texts = new ArrayList<>();
        for (int from = sealed.indexOf(BEGIN); from >= 0; ) {
            int next = sealed.indexOf(BEGIN, from + BEGIN.length());
            texts.add(sealed.substring(from, next < 0 ? sealed.length() : next).strip());
            from = next;
        }
        // Something else is told to be unreadable.
        return texts.isEmpty() ? List.of(sealed) : texts;
    }

    private static byte[] clear(String sealed, AgeIdentity oneTime) {
        try {
            return AgeFiles.open(sealed, oneTime);
        } catch (AgeUnreadable unreadable) {
            throw new Refused(Refusal.at(AT, CeremonyProblem.CEREMONY_SHARE_UNREADABLE));
        }
    }

    private static Text titles(List<EnvelopeKey> keys) {
        return new Text(
                keys.stream().map(key -> key.title().fr()).collect(Collectors.joining(" ; ")),
                keys.stream().map(key -> key.title().en()).collect(Collectors.joining("; ")));
    }
}
