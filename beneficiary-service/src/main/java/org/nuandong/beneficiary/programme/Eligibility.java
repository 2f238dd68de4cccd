package org.nuandong.beneficiary.programme;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.household.HouseholdsOnFile;
import org.nuandong.beneficiary.household.KnownHousehold;
import org.nuandong.beneficiary.person.PersonFiles;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** Door: explains rule by rule whether somebody may receive from a project. */
@ApplicationScoped
public class Eligibility {

    private final ProjectRepository projects;
    private final Holders holders;
    private final PersonFiles people;
    private final HouseholdFiles households;
    private final HouseholdsOnFile homes;
    private final CategoryRegister categories;
    private final List<ReceivedBefore> payers;
    private final OfficeClock clock;

    Eligibility(
            ProjectRepository projects,
            Holders holders,
            PersonFiles people,
            HouseholdFiles households,
            HouseholdsOnFile homes,
            CategoryRegister categories,
            @All List<ReceivedBefore> payers,
            OfficeClock clock) {
        this.projects = projects;
        this.holders = holders;
        this.people = people;
        this.households = households;
        this.homes = homes;
        this.categories = categories;
        this.payers = payers;
        this.clock = clock;
    }

    /** 404 for a project, 400 at {@code holderId} for a holder that the caller may not see. */
    public EligibilityView explain(UUID projectId, String holderKind, UUID holderId) {
        Project project = projects.visible(projectId);
        RegionCode region = holders.regionOf(holderKind, holderId, "holderId");
        Payee payee = payee(project, holderKind, holderId, region);
        List<EligibilityView.RuleAnswer> answers = new ArrayList<>();
        answers.add(
                own(
                        "payee-kind",
                        List.of(project.payeeKind()),
                        project.payeeKind().equals(holderKind)));
        answers.add(
                own("region", List.of(project.region().code()), project.region().covers(region)));
        if (!project.categories().isEmpty()) {
            Set<String> wanted = new TreeSet<>(project.categories());
            answers.add(
                    own(
                            "categories",
                            List.copyOf(wanted),
                            payee.categories().stream().anyMatch(wanted::contains)));
        }
        project.rules()
                .forEach(
                        rule ->
                                answers.add(
                                        new EligibilityView.RuleAnswer(
                                                rule.rule(),
                                                rule.codesOrNone(),
                                                rule.from(),
                                                rule.to(),
                                                RuleBook.holds(rule, payee))));
        return new EligibilityView(projectId, holderKind, holderId, verdict(answers), answers);
    }

    static String verdict(List<EligibilityView.RuleAnswer> answers) {
        if (answers.stream().anyMatch(answer -> Boolean.FALSE.equals(answer.holds()))) {
            return "no";
        }
        return answers.stream().anyMatch(answer -> answer.holds() == null) ? "unclear" : "yes";
    }

    private Payee payee(Project project, String kind, UUID id, RegionCode region) {
        Optional<Boolean> received =
                payers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                payers.stream()
                                        .anyMatch(
                                                payer ->
                                                        payer.inSeason(
                                                                project.terms().seasonId(),
                                                                kind,
                                                                id)));
        return switch (kind) {
            case Holders.PERSON -> person(id, region, received);
            case Holders.HOUSEHOLD -> household(id, region, received);
            default -> new Payee(kind, region, codes(id), null, List.of(), null, null, received);
        };
    }

    /** A person stands in the categories of the household as well as in their own. */
    private Payee person(UUID id, RegionCode region, Optional<Boolean> received) {
        Set<String> codes = codes(id);
        Integer members = null;
        String degree = null;
        KnownHousehold home = homes.of(List.of(id)).get(id);
        if (home != null) {
            codes.addAll(codes(home.id()));
            members = households.people(home.id()).size();
            degree = households.degree(home.id()).orElse(null);
        }
        List<Integer> ages = home == null ? List.of() : ages(households.people(home.id()));
        return new Payee(Holders.PERSON, region, codes, age(id), ages, members, degree, received);
    }

    /**
     * A household stands in its own categories and in those of its members; its age is the head's.
     */
    private Payee household(UUID id, RegionCode region, Optional<Boolean> received) {
        List<UUID> members = households.people(id);
        Set<String> codes = codes(id);
        members.forEach(member -> codes.addAll(codes(member)));
        return new Payee(
                Holders.HOUSEHOLD,
                region,
                codes,
                members.isEmpty() ? null : age(members.get(0)),
                ages(members),
                members.size(),
                households.degree(id).orElse(null),
                received);
    }

    /** What the caller may see: a rule does not tell what a file hides. */
    private Set<String> codes(UUID id) {
        return new TreeSet<>(
                categories.visible(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(EnrolledCategory::category)
                        .toList());
    }

    /** Of those whose birth is known. */
    private List<Integer> ages(List<UUID> people) {
        return people.stream().map(this::age).filter(Objects::nonNull).toList();
    }

    private Integer age(UUID person) {
        LocalDate today = clock.today();
        return people.bornOn(person)
                .map(born -> Period.between(born, today).getYears())
                .orElse(null);
    }

    private static EligibilityView.RuleAnswer own(String rule, List<String> codes, boolean holds) {
        return new EligibilityView.RuleAnswer(rule, codes, null, null, holds);
    }
}
