package fr.pesee;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Permission;
import fr.pesee.ground.access.Permission.Reach;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who tries every address.
 *
 * @param person the name they sign in with; empty for nobody
 * @param roles what they are eligible for
 * @param function what they do in the tender walked; null for a stranger to it
 * @param recused whether they are set aside from it
 */
record Walker(String person, Set<Role> roles, @Nullable Function function, boolean recused) {

    /** What somebody is to be answered. */
    enum Verdict {
        /** Anything but a denial. */
        ALLOWED,
        /** 404 to everyone, and no denial: not yet published, it is no secret of anybody in particular. */
        UNPUBLISHED,
        /** 401, or the way to the sign-in. */
        NOT_SIGNED_IN,
        /** 403. */
        DENIED,
        /** 404, as if there were no such tender. */
        STRANGER
    }

    static Walker nobody() {
        return new Walker("", Set.of(), null, false);
    }

    static Walker stranger(String person, Role first, Role... others) {
        return new Walker(person, EnumSet.of(first, others), null, false);
    }

    static Walker holder(String person, Function function) {
        return new Walker(person, rolesFor(function), function, false);
    }

    Walker set(boolean aside) {
        return new Walker(person, roles, function, aside);
    }

    /** The role that a function is usually given for. */
    static Set<Role> rolesFor(Function function) {
        return switch (function) {
            case OFFICER -> EnumSet.of(Role.OFFICER);
            case CHAIR, MEMBER, ADVISER, OBSERVER -> EnumSet.of(Role.COMMITTEE_MEMBER);
            case AWARDING_AUTHORITY -> EnumSet.of(Role.AWARDING_AUTHORITY);
            case LEGAL_REVIEWER -> EnumSet.of(Role.LEGAL_REVIEWER);
            case AUDITOR, KEY_HOLDER, WITNESS -> EnumSet.of(Role.AUDITOR);
        };
    }

    Api api() {
        return person.isEmpty() ? Api.anonymous() : Api.as(person);
    }

    Visitor visitor() {
        return person.isEmpty() ? Visitor.nobody() : Visitor.as(person);
    }

    /** Tries an address with nothing in hand that it could take: an empty body, another version. */
    Answer probe(Endpoint endpoint, String address) {
        String version = "999999";
        if (endpoint.isPage()) {
            if (endpoint.method().equals("PUT")) {
                return visitor().put(address, "{}");
            }
            return endpoint.isRead() ? visitor().get(address) : visitor().post(address, Map.of("version", version));
        }
        Api api = api().with("If-Match", "\"" + version + "\"");
        if (endpoint.takesFile()) {
            return api.with("Content-Type", Multipart.TYPE)
                    .send(
                            endpoint.method(),
                            address,
                            new Multipart().with("unknown", "").body());
        }
        if (endpoint.consumes().contains("text/csv")) {
            return api.with("Content-Type", "text/csv").send(endpoint.method(), address, "x");
        }
        if (endpoint.consumes().contains("application/xml")) {
            return api.with("Content-Type", "application/xml").send(endpoint.method(), address, "<x/>");
        }
        return api.send(endpoint.method(), address, endpoint.isRead() ? null : "{}");
    }

    /** What the permission table says about this address, in a tender of this phase. */
    Verdict verdict(Endpoint endpoint, Phase phase) {
        Permission row = Permissions.of(Objects.requireNonNull(endpoint.operation(), endpoint::toString));
        if (row.reach() == Reach.ANYONE) {
            return endpoint.isInTender() && phase == Phase.DRAFT ? Verdict.UNPUBLISHED : Verdict.ALLOWED;
        }
        if (person.isEmpty()) {
            return Verdict.NOT_SIGNED_IN;
        }
        if (row.reach() == Reach.SIGNED_IN) {
            return Verdict.ALLOWED;
        }
        if (row.reach() == Reach.ROLES && endpoint.isInTender() && phase == Phase.DRAFT) {
            return Verdict.UNPUBLISHED;
        }
        if (row.reach() == Reach.ROLES || !endpoint.isInTender()) {
            boolean power = !roles.contains(Role.ADMINISTRATOR) || row.roles().contains(Role.ADMINISTRATOR);
            return power && row.allowsRoles(roles) ? Verdict.ALLOWED : Verdict.DENIED;
        }
        if (function == null) {
            return Verdict.STRANGER;
        }
        return !recused && row.allows(Set.of(function), phase) ? Verdict.ALLOWED : Verdict.DENIED;
    }

    @Override
    public String toString() {
        String who = person.isEmpty() ? "nobody" : person;
        return function == null ? who : who + " (" + function + (recused ? ", recused)" : ")");
    }
}
