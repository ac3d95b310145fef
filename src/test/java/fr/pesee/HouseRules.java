package fr.pesee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What compiled classes must keep to. Each rule names all offenders at once. */
final class HouseRules {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String ONCE = "fr.pesee.ground.once.Once";
    private static final String INTERCEPTOR = "jakarta.interceptor.Interceptor";
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";

    /** The rooms whose very purpose is the edge between HTTP and the house. */
    private static final Set<String> HTTP_ROOMS = Set.of("ground.problem", "ground.once", "ground.page");

    private static final Pattern HTTP_CLASS = Pattern.compile(".*(Resource|Pages)(\\$.*)?");
    private static final Pattern RULE_MAY_USE = Pattern.compile("(java|org\\.jspecify|fr\\.pesee\\.rule)\\..*");
    private static final Pattern MODEL_MAY_USE =
            Pattern.compile("(com\\.fasterxml\\.jackson|org\\.yaml\\.snakeyaml|com\\.networknt)\\..*");
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile("java\\.time\\.\\w+\\.now\\(\\)|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"
                    + "|java\\.lang\\.Math\\.random\\(\\)|java\\.util\\.UUID\\.randomUUID\\(\\)"
                    + "|java\\.(util\\.(Random|SplittableRandom)|security\\.SecureRandom)\\.<init>\\(.*\\)");
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private HouseRules() {}

    /** Rooms are flat and on the plan. */
    static ArchRule everyClassStandsInARoom() {
        return rule("stand in a room of the plan, not beside or below one", in -> true, (type, found) -> {
            if (House.roomOf(type.getPackageName()).isEmpty() && !isPlaque(type)) {
                found.accept(type.getName() + " stands in no room");
            }
        });
    }

    /** To the left in the same wing, or to any wing above. */
    static ArchRule arrowsPointLeftOrUp() {
        return rule("use only rooms to the left or in a wing above", HouseRules::hasRoom, (type, found) -> {
            String from = House.roomOf(type.getPackageName()).orElseThrow();
            targets(type).forEach(target -> {
                Optional<String> to = House.roomOf(target.getPackageName());
                if (to.isPresent() && !House.allows(from, to.get())) {
                    found.accept(type.getName() + " uses " + target.getName());
                }
            });
        });
    }

    /** Rows stay behind the door: they are package-private, and no public method of a public class speaks of them. */
    static ArchRule entitiesNeverCrossADoor() {
        return rule("keep entities behind the door", in -> true, (type, found) -> {
            if (isEntity(type) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                found.accept(type.getName() + " is a public entity");
            }
            if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
                return;
            }
            for (JavaMethod method : type.getMethods()) {
                boolean visible = method.getModifiers().contains(JavaModifier.PUBLIC);
                if (visible && method.getAllInvolvedRawTypes().stream().anyMatch(HouseRules::isEntity)) {
                    found.accept(method.getFullName() + " speaks of an entity");
                }
            }
        });
    }

    /** The rule wing needs the JDK and JSpecify; reading models also needs YAML and JSON Schema. */
    static ArchRule theRuleWingIsFreeOfFrameworks() {
        return rule("use the JDK and JSpecify only", HouseRules::inRule, (type, found) -> {
            boolean model = type.getPackageName().equals(House.packageOf("rule.model"));
            targets(type)
                    .map(JavaClass::getName)
                    .filter(name ->
                            name.contains(".") && !RULE_MAY_USE.matcher(name).matches())
                    .filter(name -> !(model && MODEL_MAY_USE.matcher(name).matches()))
                    .forEach(name -> found.accept(type.getName() + " uses " + name));
        });
    }

    /** Use cases know nothing of HTTP: only its edge does. */
    static ArchRule onlyTheEdgeSeesHttp() {
        return rule("leave HTTP to its edge", HouseRules::insideTheHouse, (type, found) -> targets(type)
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("jakarta.ws.rs."))
                .forEach(name -> found.accept(type.getName() + " uses " + name)));
    }

    /** What is answered again to a repeated request is kept from a Response: nothing else says its status. */
    static ArchRule onceAnswersWithAResponse() {
        return rule("answer what happens once with a Response", in -> true, (type, found) -> type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(ONCE)
                        || (type.isAnnotatedWith(ONCE) && !type.isAnnotatedWith(INTERCEPTOR)))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getRawReturnType().getName().equals(RESPONSE))
                .forEach(method -> found.accept(method.getFullName() + " happens once and answers with no Response")));
    }

    /** No binary floating point, neither kept nor passed nor computed with; sampling alone may. */
    static ArchRule theRuleWingIsExact() {
        return rule("be exact", HouseRules::mustBeExact, (type, found) -> {
            type.getFields().stream()
                    .filter(field -> isFloating(field.getRawType()))
                    .forEach(field -> found.accept(field.getFullName() + " is a binary fraction"));
            type.getCodeUnits().stream()
                    .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(HouseRules::isFloating)
                            || isFloating(unit.getRawReturnType()))
                    .forEach(unit -> found.accept(unit.getFullName() + " takes or gives a binary fraction"));
            type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> isFloating(call.getTarget().getRawReturnType())
                            || isFloating(call.getTargetOwner())
                            || call.getTarget().getRawParameterTypes().stream().anyMatch(HouseRules::isFloating))
                    .forEach(call -> found.accept(call.getDescription()));
        });
    }

    /** Clock, chance and ids are passed in: what is computed again comes out the same. */
    static ArchRule theRuleWingAsksNeitherClockNorChance() {
        return rule(
                "be given clock and chance", HouseRules::inRule, (type, found) -> type.getAccessesFromSelf().stream()
                        .filter(HouseRules::asksClockOrChance)
                        .forEach(access -> found.accept(access.getDescription())));
    }

    private static ArchRule rule(String description, Predicate applies, BiConsumer<JavaClass, Consumer<String>> check) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
        DescribedPredicate<JavaClass> chosen = DescribedPredicate.describe("concerned", applies::test);
        return classes().that(chosen).should(condition).allowEmptyShould(true);
    }

    /** Which classes a rule concerns. */
    private interface Predicate {
        boolean test(JavaClass type);
    }

    private static boolean hasRoom(JavaClass type) {
        return House.roomOf(type.getPackageName()).isPresent();
    }

    private static boolean inRule(JavaClass type) {
        return type.getPackageName().startsWith(House.packageOf("rule."));
    }

    private static boolean mustBeExact(JavaClass type) {
        return inRule(type) && !type.getPackageName().equals(House.packageOf("rule.robustness"));
    }

    private static boolean insideTheHouse(JavaClass type) {
        boolean edge =
                House.roomOf(type.getPackageName()).filter(HTTP_ROOMS::contains).isPresent();
        return !edge
                && !HTTP_CLASS.matcher(type.getSimpleName()).matches()
                && !HTTP_CLASS.matcher(type.getName()).matches();
    }

    private static boolean isPlaque(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(ENTITY);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static boolean asksClockOrChance(JavaAccess<?> access) {
        return CLOCK_OR_CHANCE.matcher(access.getTarget().getFullName()).matches();
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .distinct();
    }
}
