package fr.pesee.prove.register;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.ground.ledger.EntryText.Chapter;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all rooms say of their entries. An entry that no room knows is shown to nobody. */
@ApplicationScoped
class EntryTexts {
    private final Map<String, EntryText> rooms = new HashMap<>();

    EntryTexts(@Any Instance<EntryText> answers) {
        for (EntryText room : answers) {
            for (String type : room.types()) {
                if (rooms.putIfAbsent(type, room) != null) {
                    throw new IllegalStateException("two rooms speak for " + type);
                }
            }
        }
    }

    boolean knows(String type) {
        return rooms.containsKey(type);
    }

    Text text(String type) {
        EntryText room = rooms.get(type);
        return room == null ? new Text("Acte d’un type inconnu.", "An act of an unknown type.") : room.text(type);
    }

    boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        EntryText room = rooms.get(type);
        return room != null && room.isOpenTo(type, functions, phase);
    }

    /** The part of a tender's life that an entry belongs to; the proof itself where no room knows it. */
    Chapter chapter(String type) {
        EntryText room = rooms.get(type);
        return room == null ? Chapter.PROOF : room.chapter(type);
    }

    Optional<Text> detail(String type, Disclosure payload) {
        EntryText room = rooms.get(type);
        return room == null ? Optional.empty() : room.detail(type, EntryContent.of(payload));
    }
}
