// Policies for the resources of the aws-ivs provider. They see what a preview or an update is going to deploy, after defaults:
//
//   npm install
//   pulumi preview --policy-pack <this folder> [--policy-pack-config policies.json]
//
// A value that is unknown in a preview is reported as advisory. The update checks it, before it creates or changes the resource.
import { PolicyPack, ReportViolation, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";

/** The names of the resources, in the program, to which a policy does not apply. Example: {"no-public-channel": {"except": ["lobby"]}} */
const exceptions = {
    properties: {
        except: { type: "array" as const, items: { type: "string" as const }, default: [] },
    },
};

function policy(
    name: string, type: string, description: string, violation: (args: ResourceValidationArgs) => string | undefined,
): ResourceValidationPolicy {
    return {
        name,
        description,
        enforcementLevel: "mandatory",
        configSchema: exceptions,
        validateResource: (args: ResourceValidationArgs, report: ReportViolation) => {
            if (args.type !== type || args.getConfig<{ except: string[] }>().except.includes(args.name)) {
                return;
            }
            const message = violation(args);
            if (message) {
                report(message);
            }
        },
    };
}

const channel = "aws-ivs:index:Channel";

new PolicyPack("ivs", {
    policies: [
        policy("no-public-channel", channel, "Channels are private: only viewers with a valid token can watch.", args =>
            args.props.authorized === true ? undefined
                : `Anyone with the playback URL can watch the channel "${args.name}": set authorized to true, `
                    + `or add "${args.name}" to the exceptions of this policy.`),

        policy("no-insecure-ingest", channel, "Encoders send streams over TLS only.", args =>
            args.props.insecureIngest !== true ? undefined
                : `The channel "${args.name}" accepts streams and stream keys without encryption (RTMP): `
                    + "remove insecureIngest, and let encoders use RTMPS or SRT."),

        policy("key-pairs-are-protected", "aws-ivs:index:PlaybackKeyPair", "Playback key pairs have the option protect.", args =>
            args.opts.protect ? undefined
                : `Deleting the key pair "${args.name}" would invalidate every token that was signed with it: `
                    + "set the resource option protect to true."),
    ],
});
