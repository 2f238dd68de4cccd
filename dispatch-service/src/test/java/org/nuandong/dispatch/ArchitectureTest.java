package org.nuandong.dispatch;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.nuandong.deploy.testing.ArchitectureRules;

/** The rules of the house, and this service's exceptions. */
@AnalyzeClasses(packages = "org.nuandong.dispatch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    /** The intake knows a tip again by its own indexes: a clerk's key, a platform's reference. */
    @ArchTest
    static final ArchRule a_retry_creates_no_second_one =
            ArchitectureRules.creatingPostsAreIdempotentExcept(
                    "HotlineTipResource.take",
                    "PlatformCallResource.receivePolice",
                    "PlatformCallResource.receiveMedical",
                    "WorkOrderPushResource.receive",
                    "PublicTipResource.take",
                    "WeatherMessageResource.receive");

    /**
     * The public: tip, receipt, papers; and the answer to an alarm by its sealed token (ADR 42).
     */
    @ArchTest
    static final ArchRule nothing_answers_without_a_token =
            ArchitectureRules.openWithoutTokenAreOnly(
                    "AlarmAnswerResource.acknowledge",
                    "PublicTipResource.take",
                    "PublicReceiptResource.lookUp",
                    "PaperVerificationResource.verify",
                    "PublicComplaintResource.take",
                    "PublicComplaintResource.lookUp",
                    "PublicComplaintResource.withdraw");
}
