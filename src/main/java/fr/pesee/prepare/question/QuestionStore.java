package fr.pesee.prepare.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class QuestionStore implements PanacheRepositoryBase<QuestionEntity, QuestionEntity.Key> {

    /** All questions of a tender by number, each with its answers. */
    List<Question> all(UUID tender) {
        Map<Integer, List<AnswerEntity>> answers = answers(tender).collect(Collectors.groupingBy(row -> row.question));
        return list("tender = ?1 order by number", tender).stream()
                .map(row -> row.question(answers.getOrDefault(row.number, List.of()).stream()
                        .map(answer -> answer.answer(row.lot))
                        .sorted(Comparator.comparingInt(Answer::place))
                        .toList()))
                .toList();
    }

    Optional<Question> one(UUID tender, int number) {
        return all(tender).stream().filter(one -> one.number() == number).findFirst();
    }

    Optional<QuestionEntity> row(UUID tender, int number) {
        return findByIdOptional(new QuestionEntity.Key(tender, number));
    }

    /** The published answers, the last ones first, those of one publication by question. */
    List<Answer> published(UUID tender) {
        Map<Integer, @Nullable Integer> lots = new HashMap<>();
        list("tender = ?1", tender).forEach(row -> lots.put(row.number, row.lot));
        return answers(tender).map(row -> row.answer(lots.get(row.question))).toList();
    }

    /** The numbers of one person's questions. */
    List<Integer> askedBy(UUID tender, String subject) {
        return list("tender = ?1 and asker = ?2 order by number", tender, subject).stream()
                .map(row -> row.number)
                .toList();
    }

    int next(UUID tender) {
        return (int) count("tender = ?1", tender) + 1;
    }

    /** How many questions of each tender have no answer yet; tenders without any are left out. */
    Map<UUID, Long> open(Collection<UUID> tenders) {
        if (tenders.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> counts = new HashMap<>();
        List<Object[]> rows = new ArrayList<>(getEntityManager()
                .createQuery("""
                        select q.tender, count(q) from QuestionEntity q
                        where q.tender in ?1 and not exists (
                            select 1 from AnswerEntity a where a.tender = q.tender and a.question = q.number)
                        group by q.tender""", Object[].class)
                .setParameter(1, tenders)
                .getResultList());
        rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    void publish(AnswerEntity row) {
        getEntityManager().persist(row);
    }

    private Stream<AnswerEntity> answers(UUID tender) {
        return getEntityManager()
                .createQuery(
                        "from AnswerEntity where tender = ?1 order by publishedAt desc, question, place",
                        AnswerEntity.class)
                .setParameter(1, tender)
                .getResultStream();
    }
}
