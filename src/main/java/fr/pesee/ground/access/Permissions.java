package fr.pesee.ground.access;

import static fr.pesee.ground.access.Function.ADVISER;
import static fr.pesee.ground.access.Function.AUDITOR;
import static fr.pesee.ground.access.Function.AWARDING_AUTHORITY;
import static fr.pesee.ground.access.Function.CHAIR;
import static fr.pesee.ground.access.Function.KEY_HOLDER;
import static fr.pesee.ground.access.Function.LEGAL_REVIEWER;
import static fr.pesee.ground.access.Function.MEMBER;
import static fr.pesee.ground.access.Function.OBSERVER;
import static fr.pesee.ground.access.Function.OFFICER;
import static fr.pesee.ground.access.Function.WITNESS;
import static fr.pesee.ground.access.Phase.CANCELLED;
import static fr.pesee.ground.access.Phase.DRAFT;
import static fr.pesee.ground.access.Phase.LOCKED;
import static fr.pesee.ground.access.Phase.MARKING;
import static fr.pesee.ground.access.Phase.OPENING;
import static fr.pesee.ground.access.Phase.PUBLISHED;
import static fr.pesee.ground.access.Phase.RECOMMENDED;
import static fr.pesee.ground.access.Phase.RECTIFYING;

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
        ofPlatform(rows);
        ofPreparation(rows);
        ofReception(rows);
        ofEvaluation(rows);
        ofProof(rows);
        return Collections.unmodifiableMap(rows);
    }

    private static void ofPlatform(Map<Operation, Permission> rows) {
        rows.put(Operation.SEE_PUBLIC_PAGE, Permission.anyone());
        rows.put(Operation.READ_NOTICE, Permission.anyone());
        rows.put(Operation.REGISTER_FOR_CHANGES, Permission.anyone());
        rows.put(Operation.SEE_HOME, Permission.signedIn());
        rows.put(Operation.ACT_FOR_ORGANISATION, Permission.roles(Role.BIDDER));
        rows.put(Operation.CREATE_TENDER, Permission.roles(Role.OFFICER));
        rows.put(
                Operation.LIST_TENDERS,
                Permission.roles(
                        Role.OFFICER,
                        Role.COMMITTEE_MEMBER,
                        Role.AWARDING_AUTHORITY,
                        Role.LEGAL_REVIEWER,
                        Role.AUDITOR));
        rows.put(Operation.LIST_SCORING_MODELS, Permission.roles(Role.OFFICER, Role.LEGAL_REVIEWER));
        rows.put(Operation.READ_PLATFORM_LEDGER, Permission.roles(Role.AUDITOR, Role.ADMINISTRATOR));
        rows.put(Operation.READ_POST, Permission.roles(Role.ADMINISTRATOR));
        rows.put(Operation.READ_INCIDENTS, Permission.roles(Role.ADMINISTRATOR, Role.AUDITOR, Role.LEGAL_REVIEWER));
        rows.put(Operation.REPORT_INCIDENT, Permission.roles(Role.ADMINISTRATOR));
    }

    private static void ofPreparation(Map<Operation, Permission> rows) {
        Set<Phase> draft = EnumSet.of(DRAFT);
        Set<Phase> prepared = EnumSet.of(DRAFT, RECTIFYING);
        Set<Phase> rectified = EnumSet.of(RECTIFYING);
        rows.put(Operation.READ_TENDER, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_TENDER, Permission.in(prepared, OFFICER));
        rows.put(Operation.PUBLISH_TENDER, Permission.in(draft, OFFICER));
        rows.put(Operation.REOPEN_TENDER, Permission.in(EnumSet.of(PUBLISHED), OFFICER));
        rows.put(Operation.RECTIFY_TENDER, Permission.in(rectified, OFFICER));
        rows.put(Operation.ABANDON_RECTIFICATION, Permission.in(rectified, OFFICER));
        rows.put(Operation.POSTPONE_DEADLINE, Permission.in(EnumSet.of(PUBLISHED, RECTIFYING), OFFICER));
        rows.put(
                Operation.CANCEL_LOT,
                Permission.in(EnumSet.of(DRAFT, PUBLISHED), OFFICER)
                        .and(EnumSet.range(OPENING, RECOMMENDED), AWARDING_AUTHORITY));
        rows.put(Operation.MOVE_CLOCK, Permission.in(ALWAYS, OFFICER));
        rows.put(Operation.READ_TEAM, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.ASSIGN_FUNCTION, Permission.in(ALWAYS, OFFICER));
        rows.put(Operation.WITHDRAW_FUNCTION, Permission.in(ALWAYS, OFFICER));
        rows.put(Operation.RECORD_RECUSAL, Permission.in(ALWAYS, OFFICER));
        rows.put(Operation.NAME_STAND_IN, Permission.in(ALWAYS, OFFICER));
        rows.put(Operation.REMOVE_STAND_IN, Permission.in(ALWAYS, OFFICER));
        // Everyone their own; another's takes ASSIGN_FUNCTION as well.
        rows.put(
                Operation.HAND_OVER_FUNCTION,
                Permission.in(ALWAYS, OFFICER, CHAIR, MEMBER, AWARDING_AUTHORITY, LEGAL_REVIEWER));
        rows.put(Operation.READ_GRID, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_GRID, Permission.in(prepared, OFFICER));
        rows.put(Operation.REHEARSE, Permission.in(prepared, OFFICER));
        rows.put(Operation.READ_SCHEDULE, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_SCHEDULE, Permission.in(prepared, OFFICER));
        // Whoever knows the quantities before the draw knows which prices will count.
        rows.put(
                Operation.READ_VARIANTS,
                Permission.in(ALWAYS, OFFICER).and(EnumSet.range(OPENING, RECOMMENDED), LEGAL_REVIEWER, AUDITOR));
        rows.put(Operation.EDIT_VARIANTS, Permission.in(prepared, OFFICER));
        rows.put(Operation.READ_PIECES, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_PIECES, Permission.in(prepared, OFFICER));
        rows.put(Operation.READ_DOCUMENTS, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.EDIT_DOCUMENTS, Permission.in(prepared, OFFICER));
        rows.put(Operation.DOWNLOAD_DOCUMENT, Permission.anyone());
        rows.put(Operation.READ_DOWNLOADS, Permission.in(ALWAYS, OFFICER, LEGAL_REVIEWER, AUDITOR));
        // That bids are sealed, and to whom, is what everybody's trust rests on.
        rows.put(Operation.READ_KEYS, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.MAKE_KEYS, Permission.in(prepared, OFFICER));
        rows.put(Operation.HOLD_KEY, Permission.in(ALWAYS, KEY_HOLDER));
        ofDraw(rows);
        ofQuestions(rows);
    }

    private static void ofDraw(Map<Operation, Permission> rows) {
        rows.put(Operation.READ_DRAW, Permission.in(ALWAYS, Function.values()));
        rows.put(Operation.TAKE_PART_IN_DRAW, Permission.in(EnumSet.range(DRAFT, RECTIFYING), WITNESS));
        rows.put(Operation.EXCUSE_WITNESS, Permission.in(EnumSet.of(PUBLISHED), LEGAL_REVIEWER));
    }

    /** What is not answered yet may tell what a bidder is after: it stays with those who answer or check. */
    private static void ofQuestions(Map<Operation, Permission> rows) {
        Set<Phase> announced = EnumSet.complementOf(EnumSet.of(DRAFT));
        rows.put(Operation.ASK_QUESTION, Permission.roles(Role.BIDDER));
        rows.put(Operation.READ_QUESTIONS, Permission.in(announced, OFFICER, LEGAL_REVIEWER, AUDITOR));
        rows.put(Operation.ANSWER_QUESTION, Permission.in(EnumSet.of(PUBLISHED, RECTIFYING), OFFICER));
    }

    /** Who sent a backup copy bids: before the opening only the officer, who is handed the envelope, may know. */
    private static void ofReception(Map<Operation, Permission> rows) {
        Set<Phase> opened = EnumSet.range(OPENING, CANCELLED);
        rows.put(
                Operation.READ_BACKUP_COPIES,
                Permission.in(EnumSet.range(PUBLISHED, CANCELLED), OFFICER).and(opened, LEGAL_REVIEWER, AUDITOR));
        rows.put(Operation.REGISTER_BACKUP_COPY, Permission.in(EnumSet.range(PUBLISHED, RECOMMENDED), OFFICER));
        rows.put(Operation.PROPOSE_BACKUP_COPY, Permission.in(opened, OFFICER));
        rows.put(Operation.CONFIRM_BACKUP_COPY, Permission.in(opened, LEGAL_REVIEWER));
        rows.put(Operation.ENTER_BACKUP_COPY, Permission.in(EnumSet.of(OPENING, MARKING), OFFICER));
        rows.put(Operation.READ_REVIEWS, Permission.in(opened, OFFICER, AWARDING_AUTHORITY, LEGAL_REVIEWER, AUDITOR));
        rows.put(Operation.PROPOSE_READMISSION, Permission.in(EnumSet.of(OPENING), LEGAL_REVIEWER));
        rows.put(
                Operation.CONFIRM_READMISSION,
                Permission.in(EnumSet.of(OPENING), OFFICER, AWARDING_AUTHORITY, LEGAL_REVIEWER));
    }

    private static void ofEvaluation(Map<Operation, Permission> rows) {
        Set<Phase> opened = EnumSet.range(OPENING, CANCELLED);
        Set<Phase> evaluated = EnumSet.range(OPENING, RECOMMENDED);
        Set<Phase> marked = EnumSet.range(MARKING, CANCELLED);
        Set<Phase> locked = EnumSet.range(LOCKED, CANCELLED);
        rows.put(Operation.OPEN_BIDS, Permission.in(EnumSet.of(PUBLISHED), OFFICER));
        rows.put(Operation.DEPOSIT_BID, Permission.roles(Role.BIDDER));
        rows.put(Operation.CONFIRM_GROUP, Permission.roles(Role.BIDDER));
        rows.put(Operation.FOLLOW_CEREMONY, Permission.in(opened, Function.values()));
        rows.put(Operation.GIVE_SHARE, Permission.in(EnumSet.of(OPENING, MARKING, LOCKED), KEY_HOLDER));
        rows.put(Operation.TAKE_SEALED_BIDS, Permission.in(evaluated, LEGAL_REVIEWER));
        rows.put(
                Operation.READ_BIDS,
                Permission.in(opened, OFFICER, LEGAL_REVIEWER, AUDITOR)
                        .and(evaluated, CHAIR, MEMBER)
                        .and(locked, AWARDING_AUTHORITY)
                        .and(EnumSet.of(LOCKED, RECOMMENDED), ADVISER, OBSERVER));
        rows.put(Operation.START_MARKING, Permission.in(EnumSet.of(OPENING), OFFICER));
        rows.put(Operation.AGREE_MARKS, Permission.in(EnumSet.of(MARKING), CHAIR));
        rows.put(
                Operation.READ_MARKS,
                Permission.in(marked, CHAIR, MEMBER, LEGAL_REVIEWER, AUDITOR)
                        .and(locked, OFFICER, AWARDING_AUTHORITY, ADVISER, OBSERVER));
        rows.put(Operation.LOCK_MARKS, Permission.in(EnumSet.of(MARKING), CHAIR));
        rows.put(Operation.COMPUTE_RECOMMENDATION, Permission.in(EnumSet.of(LOCKED), CHAIR));
        rows.put(Operation.READ_RECOMMENDATION, Permission.in(EnumSet.of(RECOMMENDED, CANCELLED), Function.values()));
    }

    /** What an entry says is shown as its room allows now; everyone here may see that it stands there. */
    private static void ofProof(Map<Operation, Permission> rows) {
        Function[] readers = {OFFICER, CHAIR, LEGAL_REVIEWER, AUDITOR, AWARDING_AUTHORITY};
        rows.put(Operation.READ_LEDGER, Permission.in(ALWAYS, readers));
        rows.put(Operation.VERIFY_LEDGER, Permission.in(ALWAYS, readers));
        rows.put(Operation.READ_CHECKPOINTS, Permission.in(ALWAYS, readers));
        rows.put(Operation.EXPORT_EVIDENCE, Permission.in(EnumSet.of(RECOMMENDED, CANCELLED), LEGAL_REVIEWER));
    }
}
