using System.Net;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class UnsignedFormTests
{
    [Theory]
    [InlineData("2010-03-31", "ListTopics", "http://sns.amazonaws.com/doc/2010-03-31/")]
    [InlineData("2010-08-01", "DescribeAlarms", "http://monitoring.amazonaws.com/doc/2010-08-01/")]
    [InlineData("2012-11-05", "ListQueues", "http://queue.amazonaws.com/doc/2012-11-05/")]
    [InlineData("2010-05-08", "ListUsers", "https://iam.amazonaws.com/doc/2010-05-08/")]
    [InlineData("2011-06-15", "GetCallerIdentity", "https://sts.amazonaws.com/doc/2011-06-15/")]
    [InlineData("2010-12-01", "ListIdentities", "http://ses.amazonaws.com/doc/2010-12-01/")]
    [InlineData("2010-05-15", "ListStacks", "http://cloudformation.amazonaws.com/doc/2010-05-15/")]
    public async Task The_version_tells_the_service(string version, string action, string xmlNamespace)
    {
        var (_, text) = await PostAsync(("Action", action), ("Version", version));

        text.ShouldContain($"xmlns=\"{xmlNamespace}\"");
    }

    [Theory]
    [InlineData("ListTopics", "http://sns.amazonaws.com/doc/2010-03-31/")]
    [InlineData("DescribeAlarms", "http://monitoring.amazonaws.com/doc/2010-08-01/")]
    [InlineData("ListStacks", "http://cloudformation.amazonaws.com/doc/2010-05-15/")]
    public async Task Without_a_version_the_action_tells_it(string action, string xmlNamespace)
    {
        var (_, text) = await PostAsync(("Action", action));

        text.ShouldContain($"xmlns=\"{xmlNamespace}\"");
    }

    /// <summary>The same action of two services: the version decides.</summary>
    [Theory]
    [InlineData("2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/")]
    [InlineData("2010-08-01", "http://monitoring.amazonaws.com/doc/2010-08-01/")]
    public async Task An_action_of_two_services_goes_to_that_of_the_version(string version, string xmlNamespace)
    {
        var (_, text) = await PostAsync(("Action", "ListTagsForResource"), ("Version", version));

        text.ShouldContain($"xmlns=\"{xmlNamespace}\"");
    }

    [Fact]
    public async Task An_action_of_no_service_is_refused()
    {
        var (status, text) = await PostAsync(("Action", "DescribeInstances"), ("Version", "2016-11-15"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("<Code>InvalidAction</Code><Message>Could not find operation DescribeInstances for version 2016-11-15</Message>");
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(params (string Name, string Value)[] parameters)
    {
        await using var aws = new LocalAws();
        using var form = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        using var response = await aws.Http.PostAsync("/", form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
