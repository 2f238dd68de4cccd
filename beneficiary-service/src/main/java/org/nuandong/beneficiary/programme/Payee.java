package org.nuandong.beneficiary.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuandong.commons.region.RegionCode;

/**
 * 拟救助对象: what the rules of a project look at. {@code received} is empty when nobody can tell;
 * {@code ages} are those of the person or of the members whose age is known.
 */
record Payee(
        String kind,
        RegionCode region,
        Set<String> categories,
        Integer age,
        List<Integer> ages,
        Integer members,
        String degree,
        Optional<Boolean> received) {}
