package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileFile;

/** The AWS profiles in the user's files. */
final class Profiles {

    private Profiles() {}

    static Optional<String> region(String profile) {
        return readable(
                () -> ProfileFile.defaultProfileFile().profile(profile).flatMap(found -> found.property("region")));
    }

    /**
     * What this makes out of the profiles. That they cannot be read is a user's fault to mend, not a bug; the SDK has no
     * exception of its own for it, and its words may hold what stands there.
     */
    static <T> T readable(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RuntimeException e) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    "the AWS profiles cannot be read: correct ~/.aws/config and ~/.aws/credentials, or the files that"
                            + " AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name",
                    e);
        }
    }
}
