package org.nuandong.beneficiary;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.nuandong.deploy.testing.MovableClock;

/** The clock of all tests of this service. */
@Mock
@Singleton
public class TestClock extends MovableClock {}
