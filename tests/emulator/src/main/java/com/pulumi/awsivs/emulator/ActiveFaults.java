package com.pulumi.awsivs.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The active injected faults, each with its own count of the calls to its operation. */
public final class ActiveFaults {

    private static final class CountedFault {

        private final InjectedFault fault;
        private int calls;

        CountedFault(InjectedFault fault) {
            this.fault = fault;
        }

        boolean affectsNextCallOf(String operation) {
            return fault.affectsOperation(operation) && fault.affectsCall(++calls);
        }
    }

    private final List<CountedFault> faults = new ArrayList<>();

    ActiveFaults() {}

    public synchronized void add(InjectedFault fault) {
        faults.add(new CountedFault(fault));
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** Counts the call for every fault, and returns the oldest of the faults that affect the call. */
    synchronized Optional<InjectedFault> next(String operation) {
        List<CountedFault> affecting = faults.stream()
                .filter(each -> each.affectsNextCallOf(operation))
                .toList();
        return affecting.stream().map(each -> each.fault).findFirst();
    }
}
