using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator;
using CampusIssues.UnitTests.Emulator.Iam;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ssm;

/// <summary>Who may do what with parameters, and that they are kept.</summary>
public sealed class AccessTests : IamFacts
{
    [Fact]
    public async Task A_role_reads_only_the_paths_that_it_is_allowed()
    {
        var keys = await WithPolicyAsync("""{"Statement":[{"Effect":"Allow","Action":"ssm:GetParameter*","Resource":"arn:aws:ssm:us-east-1:000000000000:parameter/app/*"},{"Effect":"Allow","Action":"ssm:PutParameter","Resource":"*","Condition":{"StringEquals":{"ssm:Overwrite":"false"}}}]}""");

        (await SsmAsync(Aws, keys, "PutParameter", """{"Name":"/app/x","Value":"1","Type":"String"}""")).ShouldBe("200");
        (await SsmAsync(Aws, keys, "PutParameter", """{"Name":"/app/x","Value":"1","Type":"String","Overwrite":true}""")).ShouldBe(
            "AccessDeniedException: User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: ssm:PutParameter on resource: arn:aws:ssm:us-east-1:000000000000:parameter/app/x because no identity-based policy allows the ssm:PutParameter action");
        (await SsmAsync(Aws, keys, "GetParameter", """{"Name":"/app/x:1"}""")).ShouldBe("200");
        (await SsmAsync(Aws, keys, "GetParameter", """{"Name":"/other/x"}""")).ShouldStartWith("AccessDeniedException");
        (await SsmAsync(Aws, keys, "GetParameters", """{"Names":["/app/x","/other/x"]}""")).ShouldStartWith("AccessDeniedException");
        (await SsmAsync(Aws, keys, "DescribeParameters", "{}")).ShouldContain("on resource: arn:aws:ssm:us-east-1:000000000000:* ");
    }

    [Fact]
    public async Task Parameters_are_kept_until_they_are_reset()
    {
        var data = Directory.CreateTempSubdirectory("ssm-");
        try
        {
            await using (var aws = new LocalAws(new EmulatorOptions { DataDirectory = data.FullName }))
            {
                (await SsmAsync(aws, new Keys("test", "test", null), "PutParameter", """{"Name":"/x","Value":"1","Type":"String","Description":"d"}""")).ShouldBe("200");
            }

            await using (var aws = new LocalAws(new EmulatorOptions { DataDirectory = data.FullName }))
            {
                (await SsmAsync(aws, new Keys("test", "test", null), "GetParameter", """{"Name":"/x"}""")).ShouldBe("200");
                using var reset = await aws.Http.PostAsync("/_localstack/state/ssm/reset", null);
                reset.EnsureSuccessStatusCode();
                (await SsmAsync(aws, new Keys("test", "test", null), "GetParameter", """{"Name":"/x"}""")).ShouldBe("ParameterNotFound: ");
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> SsmAsync(LocalAws aws, Keys keys, string operation, string input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"AmazonSSM.{operation}");
        await TestSigner.SignAsync(request, "ssm", keys.Id, keys.Secret, keys.Token);
        using var response = await aws.Http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return response.IsSuccessStatusCode ? "200" : $"{answer["__type"]}: {answer["message"] ?? answer["Message"]}";
    }
}
