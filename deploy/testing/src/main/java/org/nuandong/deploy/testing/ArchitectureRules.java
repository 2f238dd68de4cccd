package org.nuandong.deploy.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of the house that every service keeps. A service takes them in by {@code @ArchTest
 * static final ArchTests house = ArchTests.in(ArchitectureRules.class)} and adds the two that know
 * its exceptions: {@link #creatingPostsAreIdempotentExcept} and {@link #openWithoutTokenAreOnly}.
 */
public final class ArchitectureRules {

    private static final String IDEMPOTENT = "org.nuandong.commons.rest.Idempotent";
    private static final String CLOCK_PRODUCER = "org.nuandong.commons.clock.ClockProducer";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";

    @ArchTest
    public static final ArchRule features_form_no_cycle =
            slices().matching("org.nuandong.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a feature calls another through one door, and never back");

    @ArchTest
    public static final ArchRule every_endpoint_declares_its_roles =
            methods()
                    .that(Endpoints.endpoints())
                    .should(be("declare its roles itself", Endpoints::declaresItsRoles))
                    .because("rights stand on every operation, never in path policies");

    @ArchTest
    public static final ArchRule endpoints_are_public =
            methods()
                    .that(Endpoints.endpoints())
                    .should()
                    .bePublic()
                    .because("a package-private one answers 404 while OpenAPI lists it");

    @ArchTest
    public static final ArchRule no_entity_crosses_the_api =
            methods().that(Endpoints.endpoints()).should(new EntityLeak());

    @ArchTest
    public static final ArchRule nobody_tells_the_time_without_the_clock =
            noClasses()
                    .that(DescribedPredicate.not(named(CLOCK_PRODUCER)))
                    .should(look())
                    .because("tests and journeys move time by the one injected clock");

    @ArchTest
    public static final ArchRule only_commons_produces_to_kafka =
            classes()
                    .that(resideOutsideOfPackage("org.nuandong.commons.."))
                    .should()
                    .onlyDependOnClassesThat(
                            DescribedPredicate.not(
                                    resideInAnyPackage("org.apache.kafka.clients.producer..")
                                            .or(producesMessages())))
                    .allowEmptyShould(true)
                    .because("an event leaves by the outbox, in the transaction of its change");

    private ArchitectureRules() {}

    /** A platform's tip and a search are known by other means; name them "TipResource.receive". */
    public static ArchRule creatingPostsAreIdempotentExcept(String... exceptions) {
        Set<String> known = Set.of(exceptions);
        return methods()
                .that(Endpoints.creatingPosts())
                .should(
                        be(
                                "be @Idempotent",
                                method ->
                                        method.isAnnotatedWith(IDEMPOTENT)
                                                || known.contains(Endpoints.shortName(method))))
                .allowEmptyShould(true)
                .because("a retry after a broken line must not create a second one");
    }

    /** The operations that need no token, by name; everything else must refuse without one. */
    public static ArchRule openWithoutTokenAreOnly(String... operations) {
        Set<String> open = Set.of(operations);
        return methods()
                .that(Endpoints.endpoints())
                .should(
                        be(
                                "need a token",
                                method ->
                                        !method.isAnnotatedWith(PERMIT_ALL)
                                                || open.contains(Endpoints.shortName(method))))
                .because("what answers without a token stands on a list");
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> producesMessages() {
        Set<String> doors = Set.of("Emitter", "MutinyEmitter", "Outgoing", "KafkaClientService");
        return DescribedPredicate.describe(
                "send messages",
                type ->
                        type.getPackageName().contains("reactive.messaging")
                                && doors.contains(type.getSimpleName()));
    }

    private static ArchCondition<JavaMethod> be(String what, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, Endpoints.shortName(method) + " does not " + what));
                }
            }
        };
    }

    /** Calls and references alike: {@code Instant::now} is a look, too. */
    private static ArchCondition<JavaClass> look() {
        DescribedPredicate<JavaAccess<?>> looks = OwnTime.looks();
        return new ArchCondition<>("look at the machine's time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(looks)
                        .forEach(
                                access ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        access, access.getDescription())));
            }
        };
    }
}
