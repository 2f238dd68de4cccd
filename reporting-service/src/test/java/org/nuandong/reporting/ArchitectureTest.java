package org.nuandong.reporting;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.nuandong.deploy.testing.ArchitectureRules;

/** The rules of the house; without a token there is what a bureau made public. */
@AnalyzeClasses(packages = "org.nuandong.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule a_retry_creates_no_second_one =
            ArchitectureRules.creatingPostsAreIdempotentExcept();

    @ArchTest
    static final ArchRule nothing_answers_without_a_token =
            ArchitectureRules.openWithoutTokenAreOnly(
                    "PublicSummaryResource.list", "PublicSummaryResource.get");
}
