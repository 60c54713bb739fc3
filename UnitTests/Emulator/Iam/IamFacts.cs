using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Iam;

/// <summary>Facts about IAM and STS, played over their query protocol.</summary>
public abstract class IamFacts : IAsyncLifetime
{
    protected const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:root"},"Action":"sts:AssumeRole"}]}""";

    private protected LocalAws Aws { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    protected Task<XElement> IamAsync(string action, params (string Name, string Value)[] parameters) => Aws.QueryAsync("iam", "2010-05-08", action, parameters);

    protected async Task<Keys> AssumeAsync(string role)
    {
        var answer = await Aws.QueryAsync("sts", "2011-06-15", "AssumeRole", ("RoleArn", $"arn:aws:iam::000000000000:role/{role}"), ("RoleSessionName", "me"));
        return Keys.Read(answer);
    }

    /// <summary>A role with one inline policy, assumed.</summary>
    protected async Task<Keys> WithPolicyAsync(string policy)
    {
        await IamAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust));
        await IamAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "own"), ("PolicyDocument", policy));
        return await AssumeAsync("worker");
    }

    /// <summary>Calls with keys; tells <c>200</c>, or the status, code and text of the error.</summary>
    protected async Task<string> CallAsync(Keys keys, string service, string version, string action, DateTimeOffset? at = null, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)).Append(new("Action", action)).Append(new("Version", version))),
        };
        await TestSigner.SignAsync(request, service, keys.Id, keys.Secret, keys.Token, at);
        using var response = await Aws.Http.SendAsync(request);
        var answer = XElement.Parse(await response.Content.ReadAsStringAsync());
        string? Of(string name) => answer.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
        return response.IsSuccessStatusCode ? "200" : $"{(int)response.StatusCode} {Of("Code")}: {Of("Message")}";
    }

    /// <summary>Credentials.</summary>
    public sealed record Keys(string Id, string Secret, string? Token)
    {
        internal static Keys Read(XElement answer) => new(
            answer.Descendants("AccessKeyId").Single().Value,
            answer.Descendants("SecretAccessKey").Single().Value,
            answer.Descendants("SessionToken").SingleOrDefault()?.Value);
    }
}
