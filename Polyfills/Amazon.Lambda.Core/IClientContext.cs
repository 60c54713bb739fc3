namespace Amazon.Lambda.Core;

/// <summary>What the invoker told of itself in the client context.</summary>
public interface IClientContext
{
    /// <summary>Settings of the AWS mobile SDK.</summary>
    IDictionary<string, string> Environment { get; }

    /// <summary>The application.</summary>
    IClientApplication Client { get; }

    /// <summary>The application's own values.</summary>
    IDictionary<string, string> Custom { get; }
}
