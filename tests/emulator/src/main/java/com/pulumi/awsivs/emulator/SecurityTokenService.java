package com.pulumi.awsivs.emulator;

/**
 * The one operation of AWS STS that clients call beside IVS: who am I. In the query protocol, as in
 * docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html.
 */
final class SecurityTokenService {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private final String defaultAccount;

    SecurityTokenService(String defaultAccount) {
        this.defaultAccount = defaultAccount;
    }

    static boolean concerns(Request request) {
        return request.is("POST", "/");
    }

    Answer answer(Request request) {
        try {
            Caller caller = Caller.of(request.authorization(), defaultAccount);
            if (!request.field("Action").equals("GetCallerIdentity")) {
                throw new ServiceException("InvalidAction", 400, "Only GetCallerIdentity is emulated");
            }
            return xml(200, identity(caller));
        } catch (ServiceException error) {
            return xml(error.status(), error(error));
        }
    }

    private static String identity(Caller caller) {
        return """
                <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult>\
                <Arn>arn:aws:iam::%s:user/emulator</Arn><UserId>AIDAEMULATOR</UserId><Account>%s</Account>\
                </GetCallerIdentityResult><ResponseMetadata><RequestId>emulator</RequestId></ResponseMetadata>\
                </GetCallerIdentityResponse>""".formatted(NAMESPACE, caller.account(), caller.account());
    }

    private static String error(ServiceException error) {
        return """
                <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>emulator</RequestId></ErrorResponse>""".formatted(NAMESPACE, error.type(), error.text());
    }

    private static Answer xml(int status, String body) {
        return Answer.of(status, "text/xml", body);
    }
}
