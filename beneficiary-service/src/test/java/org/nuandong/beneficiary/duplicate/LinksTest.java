package org.nuandong.beneficiary.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID AB = new UUID(1, 1);
    private static final UUID BC = new UUID(1, 2);
    private static final UUID AC = new UUID(1, 3);

    @Test
    void all_of_a_group_follow_one_record() {
        assertThat(Links.wanted(List.of(new Links.Same(AB, A, B), new Links.Same(BC, C, B))))
                .extracting(Links.Wanted::follower, Links.Wanted::leading, Links.Wanted::pair)
                .containsExactlyInAnyOrder(tuple(B, C, AB), tuple(A, C, BC));
    }

    @Test
    void whatever_is_taken_back_the_rest_stays_as_it_was_decided() {
        assertThat(Links.wanted(List.of(new Links.Same(BC, C, B))))
                .extracting(Links.Wanted::follower, Links.Wanted::leading)
                .containsExactly(tuple(B, C));
        assertThat(Links.wanted(List.of())).isEmpty();
    }

    @Test
    void a_ring_of_decisions_makes_no_ring_of_links() {
        List<Links.Wanted> links =
                Links.wanted(
                        List.of(
                                new Links.Same(AB, A, B),
                                new Links.Same(BC, B, C),
                                new Links.Same(AC, C, A)));
        assertThat(links)
                .extracting(Links.Wanted::follower, Links.Wanted::leading)
                .containsExactlyInAnyOrder(tuple(B, A), tuple(C, A));
    }
}
