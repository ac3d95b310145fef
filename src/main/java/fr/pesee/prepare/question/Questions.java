package fr.pesee.prepare.question;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.registration.News;
import fr.pesee.prepare.registration.Registrations;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderClock;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of questions and answers (RULE-67). */
@ApplicationScoped
public class Questions {
    /** How many questions one person can ask in one tender. */
    static final int MOST_OF_ONE = 100;

    private final QuestionStore store;
    private final Publications publications;
    private final Registrations registrations;
    private final QuestionLetters letters;
    private final Tenders tenders;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;

    Questions(
            QuestionStore store,
            Publications publications,
            Registrations registrations,
            QuestionLetters letters,
            Tenders tenders,
            Access access,
            Ledger ledger,
            InstantSource clock) {
        this.store = store;
        this.publications = publications;
        this.registrations = registrations;
        this.letters = letters;
        this.tenders = tenders;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A bidder asks; the buyer sees the question, and not who asked it.
     *
     * @return the number of the question
     * @throws Refused when the actor is no bidder, the tender is not published, or questions are no longer taken
     */
    @Transactional
    public int ask(Actor bidder, UUID id, QuestionDraft draft) {
        permitAsking(bidder, id);
        tenders.hold(id);
        Tender announced = publications.announced(id).tender();
        Instant now = announced.clock().at(clock.instant());
        Refused.ifAny(closed(announced, now));
        if (!access.standing(bidder, id).functions().isEmpty()) {
            throw new Refused(Refusal.of(QuestionProblem.QUESTION_FROM_WITHIN));
        }
        if (store.askedBy(id, bidder.subject()).size() >= MOST_OF_ONE) {
            throw new Refused(Refusal.of(QuestionProblem.QUESTIONS_MANY, Integer.toString(MOST_OF_ONE)));
        }
        Findings findings = new Findings();
        draft.check(announced, findings);
        findings.throwIfAny();
        QuestionEntity row = new QuestionEntity();
        row.tender = id;
        row.number = store.next(id);
        row.lot = draft.lot();
        row.asker = bidder.subject();
        row.askedAt = now;
        row.words = Objects.requireNonNull(draft.words()).strip();
        row.draftWording = "";
        row.draftAnswer = "";
        store.persist(row);
        ledger.append(announced.log(), bidder, now, new QuestionEvent.Asked(row.number, row.lot, row.words));
        letters.tell(announced, row.number);
        return row.number;
    }

    /**
     * What a bidder may ask about now: the tender as it is announced.
     *
     * @throws Refused 404 when it was never published, 403 for whoever is no bidder
     */
    Tender permitAsking(Actor bidder, UUID id) {
        Tender announced = publications.announced(id).tender();
        access.permitByRole(Operation.ASK_QUESTION, bidder, id, announced.phase());
        return announced;
    }

    /**
     * What has been answered, for anyone to read, the last answers first.
     *
     * @throws Refused 404 when the tender was never published
     */
    public List<Answer> published(UUID id) {
        publications.announced(id);
        return store.published(id);
    }

    /** What this person asked, whatever became of it. */
    public List<Question> own(Actor bidder, UUID id) {
        List<Integer> numbers = store.askedBy(id, bidder.subject());
        return numbers.isEmpty()
                ? List.of()
                : store.all(id).stream()
                        .filter(one -> numbers.contains(one.number()))
                        .toList();
    }

    /**
     * All questions by number, without their authors.
     *
     * @throws Refused when the actor may not read them
     */
    public List<Question> read(Actor actor, UUID id) {
        tenders.look(Operation.READ_QUESTIONS, actor, id);
        return store.all(id);
    }

    /** How many questions of a tender no answer was published to; for whoever must know before they are left so. */
    public long unanswered(UUID id) {
        return store.open(List.of(id)).getOrDefault(id, 0L);
    }

    /** One question of a tender that the actor has been let in to; empty when there is none of this number. */
    Optional<Question> find(UUID id, int number) {
        return store.one(id, number);
    }

    /**
     * Keeps the answer that an officer prepares; nobody outside sees it.
     *
     * @throws Refused with everything wrong with it, or when the question has changed since it was read
     */
    @Transactional
    public Question prepare(Actor officer, UUID id, int number, SeenVersion seen, AnswerDraft draft) {
        OpenTender open = tenders.enter(Operation.ANSWER_QUESTION, officer, id);
        QuestionEntity row = row(id, number);
        seen.requireCurrent(row.version);
        Refused.ifAny(passed(inForce(open), open.now()));
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
        String wording = draft.wording() == null ? "" : draft.wording().strip();
        row.draftAnswer = draft.words() == null ? "" : draft.words().strip();
        boolean reworded = !wording.isEmpty() && !wording.equals(row.words);
        if (reworded && !row.isReady()) {
            throw new Refused(Refusal.at("/words", QuestionProblem.ANSWER_WITHOUT_WORDS));
        }
        row.draftWording = reworded ? wording : "";
        row.version++;
        store.flush();
        return store.one(id, number).orElseThrow();
    }

    /**
     * Publishes prepared answers: everybody can read them from now on, and whoever registered is told (RULE-67).
     *
     * @return where the act stands in the ledger
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public EntryReference publish(Actor officer, UUID id, AnswersDraft draft) {
        OpenTender open = tenders.enter(Operation.ANSWER_QUESTION, officer, id);
        Tender announced = inForce(open);
        Refused.ifAny(passed(announced, open.now()));
        boolean late = AnswerTime.isLate(announced.procedure(), announced.deadline(), open.now());
        Findings findings = new Findings();
        draft.check(late, findings);
        findings.throwIfAny();
        List<QuestionEntity> ready = ready(id, draft);
        List<AnswerEntity> rows = new ArrayList<>();
        for (QuestionEntity question : ready) {
            rows.add(answer(question, open.now()));
        }
        EntryReference entry = ledger.append(
                announced.log(), officer, open.now(), event(announced, ready, rows, late ? draft.lateReason() : null));
        rows.forEach(row -> {
            row.entry = entry.seq();
            store.publish(row);
        });
        registrations.tell(id, news(announced, entry, rows.size()));
        return entry;
    }

    /** The instants that count for answers, of a tender that the actor has been let in to. */
    AnswerDates dates(OpenTender open) {
        return AnswerDates.of(inForce(open), open.now());
    }

    private List<QuestionEntity> ready(UUID id, AnswersDraft draft) {
        List<QuestionEntity> ready = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (AnswersDraft.Chosen chosen : draft.chosen()) {
            Optional<QuestionEntity> row = store.row(id, chosen.number());
            if (row.isEmpty() || !row.get().isReady()) {
                refusals.add(Refusal.of(QuestionProblem.ANSWER_MISSING, Integer.toString(chosen.number())));
                continue;
            }
            SeenVersion.of(chosen.version()).requireCurrent(row.get().version);
            ready.add(row.get());
        }
        Refused.ifAny(refusals);
        return ready;
    }

    private AnswerEntity answer(QuestionEntity question, Instant now) {
        AnswerEntity row = new AnswerEntity();
        row.tender = question.tender;
        row.question = question.number;
        row.place = store.one(question.tender, question.number)
                        .orElseThrow()
                        .answers()
                        .size()
                + 1;
        row.publishedAt = now;
        row.wording = question.wording();
        row.words = question.draftAnswer;
        question.draftAnswer = "";
        question.version++;
        return row;
    }

    private static QuestionEvent event(
            Tender announced, List<QuestionEntity> questions, List<AnswerEntity> rows, @Nullable String lateReason) {
        List<QuestionEvent.Answered.One> answers = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            AnswerEntity row = rows.get(index);
            answers.add(new QuestionEvent.Answered.One(
                    row.question, row.place, questions.get(index).lot, row.wording, row.words));
        }
        return new QuestionEvent.Answered(
                answers,
                announced.deadline(),
                AnswerTime.last(announced.procedure(), announced.deadline()).orElse(null),
                lateReason);
    }

    private static News news(Tender announced, EntryReference entry, int answers) {
        Text subject = new Text(
                announced.reference() + " : réponses à des questions", announced.reference() + ": questions answered");
        Text body = answers == 1
                ? new Text("Une réponse à une question a été publiée.", "An answer to a question was published.")
                : new Text(answers + " réponses ont été publiées.", answers + " answers were published.");
        return new News("answers/" + entry.seq(), subject, body, "/notices/" + announced.id() + "/questions");
    }

    private Tender inForce(OpenTender open) {
        return publications.announced(open.tender().id()).tender();
    }

    private QuestionEntity row(UUID id, int number) {
        return store.row(id, number).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    private static List<Refusal> closed(Tender announced, Instant now) {
        QuestionWindow window = QuestionWindow.of(announced, now);
        return window.open()
                ? List.of()
                : List.of(Refusal.inWords("", QuestionProblem.QUESTIONS_CLOSED, TenderClock.words(window.until())));
    }

    private static List<Refusal> passed(Tender announced, Instant now) {
        return now.isBefore(announced.deadline())
                ? List.of()
                : List.of(
                        Refusal.inWords("", QuestionProblem.ANSWERS_TOO_LATE, TenderClock.words(announced.deadline())));
    }
}
