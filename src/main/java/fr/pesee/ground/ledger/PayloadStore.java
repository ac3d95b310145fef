package fr.pesee.ground.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PayloadStore implements PanacheRepositoryBase<PayloadEntity, EntryEntity.Key> {
    Map<Long, PayloadEntity> between(String log, long first, long last) {
        return list("log = ?1 and seq between ?2 and ?3", log, first, last).stream()
                .collect(Collectors.toMap(row -> row.seq, Function.identity()));
    }
}
