package org.nuandong.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Succession.Heir wife = heir("spouse", 1971);
    private final Succession.Heir son = heir("child", 1996);
    private final Succession.Heir girl = heir("child", 2015);
    private final Succession.Heir mother = heir("parent", 1946);
    private final Succession.Heir lodger = heir("not-related", 1940);

    @Test
    void the_wife_is_head_after_her_husband_and_his_mother_is_her_mother_in_law() {
        List<Succession.Heir> heirs = List.of(mother, son, wife, girl, lodger);
        assertThat(Succession.next(heirs, TODAY)).isEqualTo(wife.personId());
        assertThat(Succession.relations(heirs, wife.personId()))
                .isEqualTo(
                        Map.of(
                                wife.personId(), "head",
                                son.personId(), "child",
                                girl.personId(), "child",
                                mother.personId(), "parent-in-law",
                                lodger.personId(), "not-related"));
    }

    @Test
    void without_a_spouse_the_eldest_adult_of_the_family_follows_not_the_older_lodger() {
        assertThat(Succession.next(List.of(girl, son, lodger), TODAY)).isEqualTo(son.personId());
        assertThat(Succession.next(List.of(girl, lodger), TODAY)).isEqualTo(lodger.personId());
    }

    @Test
    void to_a_son_as_head_the_widow_is_a_parent_and_his_sister_a_sibling() {
        Map<UUID, String> relations =
                Succession.relations(List.of(wife, son, girl, mother), son.personId());
        assertThat(relations)
                .containsEntry(wife.personId(), "parent")
                .containsEntry(girl.personId(), "sibling")
                .containsEntry(mother.personId(), "grandparent");
    }

    @Test
    void children_left_alone_get_the_eldest_of_them_as_head() {
        Succession.Heir younger = heir("child", 2018);
        assertThat(Succession.next(List.of(younger, girl), TODAY)).isEqualTo(girl.personId());
    }

    private static Succession.Heir heir(String relation, int born) {
        return new Succession.Heir(UUID.randomUUID(), relation, LocalDate.of(born, 5, 6));
    }
}
