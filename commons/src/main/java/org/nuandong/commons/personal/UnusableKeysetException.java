package org.nuandong.commons.personal;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The keyset is missing or bad: the service does not start and says so in one line, as Quarkus does
 * for every fault of the configuration.
 */
public class UnusableKeysetException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    public UnusableKeysetException(String reason) {
        super(reason);
    }
}
