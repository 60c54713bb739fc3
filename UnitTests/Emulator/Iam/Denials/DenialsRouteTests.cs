using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.Iam.Denials;

public sealed class DenialsRouteTests : IamFacts
{
    private const string Session = "arn:aws:sts::000000000000:assumed-role/worker/me";

    [Fact]
    public async Task A_denial_is_told_with_the_statement_that_would_allow_it()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}""");
        await CallAsync(keys, "iam", "2010-05-08", "ListRoles");
        await CallAsync(keys, "iam", "2010-05-08", "ListRoles");

        var denial = (await DenialsAsync()).Single();

        denial["principal"]!.ToString().ShouldBe(Session);
        denial["action"]!.ToString().ShouldBe("iam:ListRoles");
        denial["resource"]!.ToString().ShouldBe("*");
        denial["message"]!.ToString().ShouldBe($"User: {Session} is not authorized to perform: iam:ListRoles on resource: * because no identity-based policy allows the iam:ListRoles action");
        denial["statement"]!.ToJsonString().ShouldBe("""{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}""");
        denial["count"]!.GetValue<int>().ShouldBe(2);
        await IamAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "told"), ("PolicyDocument", $$"""{"Statement":{{denial["statement"]!.ToJsonString()}}}"""));
        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldBe("200");
    }

    [Fact]
    public async Task An_explicit_deny_is_told_with_the_statement_that_denies()
    {
        var keys = await WithPolicyAsync("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"NoLists","Effect":"Deny","Action":"iam:List*","Resource":"*"}]}""");
        await CallAsync(keys, "iam", "2010-05-08", "ListRoles");

        (await DenialsAsync()).Single()["deniedBy"]!.ToJsonString().ShouldBe("""{"policy":"own","sid":"NoLists"}""");
    }

    [Fact]
    public async Task The_latest_comes_first_and_all_can_be_forgotten()
    {
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}}""");
        await CallAsync(keys, "iam", "2010-05-08", "ListRoles");
        await CallAsync(keys, "iam", "2010-05-08", "ListUsers");
        (await DenialsAsync()).Select(denial => denial["action"]!.ToString()).ShouldBe(["iam:ListUsers", "iam:ListRoles"]);

        using var forgotten = await Aws.Http.DeleteAsync("/_aws/iam/denials");

        ((int)forgotten.StatusCode).ShouldBe(204);
        (await DenialsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/_aws/iam", "text/html; charset=utf-8")]
    [InlineData("/_aws/iam/denials.js", "text/javascript; charset=utf-8")]
    [InlineData("/_aws/iam/denials.css", "text/css; charset=utf-8")]
    public async Task There_is_a_page(string path, string contentType)
    {
        using var answer = await Aws.Http.GetAsync(path);

        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
    }

    private async Task<JsonNode[]> DenialsAsync() => [.. (await Aws.JsonAsync("/_aws/iam/denials"))["denials"]!.AsArray().OfType<JsonNode>()];
}
