using System.Net;
using System.Web;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting.AWS;

/// <summary>CloudFormation over HTTP: answers by action, one after the other, and keeps what it was asked.</summary>
internal sealed class FakeCloudFormation : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<(HttpStatusCode Status, string Body)>> _answers = [];

    public List<Dictionary<string, string>> Calls { get; } = [];

    public List<string> Authorizations { get; } = [];

    public FakeCloudFormation Answers(string action, string result)
    {
        Enqueue(action, HttpStatusCode.OK, $"<{action}Response xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><{action}Result>{result}</{action}Result></{action}Response>");
        return this;
    }

    public FakeCloudFormation Refuses(string action, string code, string message)
    {
        Enqueue(action, HttpStatusCode.BadRequest, $"<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>");
        return this;
    }

    public IEnumerable<string> Actions => Calls.Select(call => call["Action"]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        Calls.Add(form.AllKeys.ToDictionary(key => key!, key => form[key]!));
        Authorizations.Add(request.Headers.GetValues("Authorization").Single());
        var answers = _answers[form["Action"]!];
        var (status, body) = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return new HttpResponseMessage(status) { Content = new StringContent(body) };
    }

    private void Enqueue(string action, HttpStatusCode status, string body)
    {
        if (!_answers.TryGetValue(action, out var queue))
        {
            _answers[action] = queue = [];
        }

        queue.Enqueue((status, body));
    }
}
