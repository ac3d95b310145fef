package fr.pesee.ground.access;

import static fr.pesee.ground.access.Phase.DRAFT;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of who may do what in which phase. Endpoints, the authorisation test and {@code docs/permissions.md}
 * all read it.
 */
public final class Permissions {
    private static final Set<Phase> ALWAYS = Collections.unmodifiableSet(EnumSet.allOf(Phase.class));

    private static final Map<Operation, Permission> TABLE = table();

    private Permissions() {}

    /** The row of an operation. */
    public static Permission of(Operation operation) {
        Permission permission = TABLE.get(operation);
        if (permission == null) {
            throw new IllegalStateException("no row in the permission table for " + operation);
        }
        return permission;
    }

    private static Map<Operation, Permission> table() {
        Map<Operation, Permission> rows = new EnumMap<>(Operation.class);
        rows.put(Operation.CREATE_TENDER, Permission.roles(Role.OFFICER));
        rows.put(
                Operation.LIST_TENDERS,
                Permission.roles(
                        Role.OFFICER,
                        Role.COMMITTEE_MEMBER,
                        Role.AWARDING_AUTHORITY,
                        Role.LEGAL_REVIEWER,
                        Role.AUDITOR));
        rows.put(Operation.READ_TENDER, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_TENDER, Permission.in(EnumSet.of(DRAFT), Function.OFFICER));
        return Collections.unmodifiableMap(rows);
    }
}
