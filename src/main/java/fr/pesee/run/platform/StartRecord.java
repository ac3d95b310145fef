package fr.pesee.run.platform;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.rule.exact.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes each start of the server into the ledger of the platform: which version, and which key signs from now on. */
@ApplicationScoped
class StartRecord implements EntryText {
    private static final String TYPE = "platform-started/1";

    private final Ledger ledger;
    private final InstantSource clock;
    private final String version;

    StartRecord(
            Ledger ledger, InstantSource clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.ledger = ledger;
        this.clock = clock;
        this.version = version;
    }

    /**
     * The server started.
     *
     * @param fingerprint of the key that signs checkpoints
     */
    record Started(String version, String verifierKey, String fingerprint) implements LedgerEvent {
        @Override
        public String type() {
            return TYPE;
        }
    }

    void onStart(@Observes StartupEvent start) {
        Started event = new Started(
                version, ledger.verifierKey().text(), ledger.verifierKey().fingerprint());
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.append(Ledger.PLATFORM, Actor.system(), clock.instant(), event);
            ledger.checkpoint(Ledger.PLATFORM);
        });
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Text text(String type) {
        return new Text("Le serveur a démarré.", "The server started.");
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PROOF;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.of(Text.same(content.text("/version") + ", " + content.text("/fingerprint")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return functions.contains(Function.AUDITOR);
    }
}
