namespace CampusIssues.UnitTests.Emulator.Iam.Access;

public sealed class SignatureTests : IamFacts
{
    private const string Mismatch = "403 SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    [Fact]
    public async Task The_root_key_may_do_all() => (await ListAsync(new Keys("test", "test", null))).ShouldBe("200");

    [Fact]
    public async Task A_wrong_secret_is_refused() => (await ListAsync(new Keys("test", "wrong", null))).ShouldBe(Mismatch);

    [Fact]
    public async Task A_key_in_AWSs_form_that_nobody_made_is_refused() =>
        (await ListAsync(new Keys("AKIAIOSFODNN7EXAMPLE", "x", null))).ShouldBe("403 InvalidClientTokenId: The security token included in the request is invalid.");

    [Fact]
    public async Task Any_other_key_is_the_root_user() => (await ListAsync(new Keys("dummy", "dummy", null))).ShouldBe("200");

    [Fact]
    public async Task A_signature_of_an_hour_ago_has_expired()
    {
        var answer = await ListAsync(new Keys("test", "test", null), TimeProvider.System.GetUtcNow().AddHours(-1));

        answer.ShouldMatch("^403 SignatureDoesNotMatch: Signature expired: [0-9TZ]+ is now earlier than [0-9TZ]+ \\([0-9TZ]+ - 5 min.\\)$");
    }

    [Fact]
    public async Task A_sessions_token_must_come_along()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""");

        (await ListAsync(keys)).ShouldBe("200");
        (await ListAsync(keys with { Token = null })).ShouldBe("403 InvalidClientTokenId: The security token included in the request is invalid.");
        (await ListAsync(keys with { Secret = "wrong" })).ShouldBe(Mismatch);
    }

    [Fact]
    public async Task A_users_key_works_until_it_is_switched_off()
    {
        await IamAsync("CreateUser", ("UserName", "ada"));
        await IamAsync("AttachUserPolicy", ("UserName", "ada"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        var keys = Keys.Read(await IamAsync("CreateAccessKey", ("UserName", "ada")));

        (await ListAsync(keys)).ShouldBe("200");
        await IamAsync("UpdateAccessKey", ("UserName", "ada"), ("AccessKeyId", keys.Id), ("Status", "Inactive"));
        (await ListAsync(keys)).ShouldStartWith("403 InvalidClientTokenId");
    }

    private Task<string> ListAsync(Keys keys, DateTimeOffset? at = null) => CallAsync(keys, "iam", "2010-05-08", "ListRoles", at);
}
