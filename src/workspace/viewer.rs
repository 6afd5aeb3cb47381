//! Attachments as pages on the screen: the parent's side of the child process that draws them.
//!
//! What strangers wrote is read only in a process of its own, started from this very program, confined by the platform, with
//! no environment, given the bytes of one document and nothing else (see [`wire`](crate::viewer::wire)). Each document has its own process; one
//! more stands ready, so that opening does not wait for a start. A process that is too slow, falls or talks nonsense is
//! killed and told as an [`Error`]; the next page starts another one.
//!
//! ```text
//! Viewer ─view(bytes)─▶ Document ─open()──▶ pages and their sizes
//!   │ one spare process     │ ─draw(page)─▶ pixels
//!   └ of(program) in tests  └ ─close()───▶ whatever runs is killed, and ends with Error::Closed
//! ```
//!
//! Every call here may take as long as its limit: never make one on the interface's thread.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use crate::platform::{self, Confines};
use crate::viewer::wire::{self, Reply, Request};

pub use crate::viewer::wire::{
    Draw, Kind, LARGEST_DOCUMENT, LONGEST_ROW, MOST_PIXELS, Opened, PageSize, Refusal,
};

/// The argument by which this program knows that it is to draw pages and nothing else.
pub const CHILD: &str = "--draw-pages-for-the-window";

/// What a child may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To open a document.
    pub open: Duration,
    /// To draw a page.
    pub page: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            open: Duration::from_secs(10),
            page: Duration::from_secs(10),
        }
    }
}

/// Memory of a child, in bytes: the largest document, the largest picture decoded, and what drawing it needs.
const MEMORY: u64 = 1 << 30;
/// Seconds of a processor that a child may use in all, should its parent die and leave it.
const SECONDS: u64 = 300;

/// How long after a page the next process is started: by then the page is on the screen.
const SOON: Duration = Duration::from_millis(150);

/// Why a document or a page is not shown. The session is never concerned.
#[derive(Debug, Clone)]
pub enum Error {
    /// The child read it and says no.
    Refused(Refusal),
    /// It took longer than this, and was stopped.
    Slow(Duration),
    /// The child ended: it wanted more memory than it may have, or fell.
    Fell,
    /// The child said what it may not say, and was stopped.
    Nonsense,
    /// No child could be started.
    NotStarted(Arc<io::Error>),
    /// The view was closed meanwhile.
    Closed,
}

/// Draws pages for one document; the whole of a child process.
///
/// Returns when the parent has no more to ask, or is gone.
pub fn run_child() {
    let confines = Confines {
        memory: MEMORY,
        seconds: SECONDS,
    };
    // Without its confines it reads nothing: the parent sees that it ended.
    if platform::confine(confines).is_ok() {
        // A panic is caught and told; what it would print helps nobody here.
        std::panic::set_hook(Box::new(|_| {}));
        crate::viewer::serve(io::stdin().lock(), io::stdout().lock());
    }
}

/// Opens documents. Cheap to clone; all clones share the spare process.
#[derive(Debug, Clone)]
pub struct Viewer(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    program: PathBuf,
    limits: Limits,
    spare: Mutex<Option<Process>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Default for Viewer {
    /// One whose children are this very program.
    fn default() -> Self {
        // A program that cannot be named is told when a document is opened.
        let program = platform::own_program().unwrap_or_default();
        Self::of(program, Limits::default())
    }
}

impl Viewer {
    /// One whose children are another program, and which is more or less patient: for tests.
    pub fn of(program: PathBuf, limits: Limits) -> Self {
        Self(Arc::new(Shared {
            program,
            limits,
            spare: Mutex::default(),
        }))
    }

    /// Starts the spare process, unless it stands ready. What goes wrong is told when a document is opened.
    pub fn warm(&self) {
        let mut spare = locked(&self.0.spare);
        if spare.is_none() {
            *spare = Process::start(&self.0.program).ok();
        }
    }

    /// The same in a moment, so that the next document finds a process ready, and its start takes no time from the page that is
    /// being shown.
    fn warm_soon(&self) {
        if locked(&self.0.spare).is_some() {
            return;
        }
        let shared = Arc::downgrade(&self.0);
        thread::spawn(move || {
            thread::sleep(SOON);
            if let Some(shared) = shared.upgrade() {
                Self(shared).warm();
            }
        });
    }

    /// A view of a document; nothing happens yet.
    pub fn view(&self, bytes: Arc<[u8]>) -> Document {
        Document(Arc::new(View {
            viewer: self.clone(),
            bytes,
            worker: Mutex::default(),
            running: Mutex::default(),
            closed: AtomicBool::new(false),
            opened: OnceLock::new(),
        }))
    }

    fn spare(&self) -> Option<Process> {
        let spare = locked(&self.0.spare).take();
        spare.filter(Process::runs)
    }

    fn fresh(&self) -> Result<Process, Error> {
        Process::start(&self.0.program).map_err(|error| Error::NotStarted(Arc::new(error)))
    }
}

/// A view of one document. Clones are the same view; the process ends with the last of them.
#[derive(Debug, Clone)]
pub struct Document(Arc<View>);

#[derive(Debug)]
struct View {
    viewer: Viewer,
    bytes: Arc<[u8]>,
    worker: Mutex<Option<Worker>>,
    /// The process under way, to be killed while the worker waits for it.
    running: Mutex<Option<Process>>,
    closed: AtomicBool,
    opened: OnceLock<Opened>,
}

impl PartialEq for Document {
    /// Whether they are the same view.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Document {}

impl Drop for View {
    fn drop(&mut self) {
        if let Some(process) = locked(&self.running).take() {
            process.kill();
        }
    }
}

impl Document {
    /// Opens the document: its kind, and its pages with their sizes. The second time it is known at once.
    ///
    /// # Errors
    /// [`Error`].
    pub fn open(&self) -> Result<Opened, Error> {
        if let Some(opened) = self.0.opened.get() {
            return Ok(opened.clone());
        }
        let mut worker = locked(&self.0.worker);
        match self.start() {
            Ok(started) => *worker = Some(started),
            Err(error) => {
                self.0.viewer.warm();
                return Err(error);
            }
        }
        self.0.opened.get().cloned().ok_or(Error::Nonsense)
    }

    /// Draws a page. After a failure the document is opened again, in another process.
    ///
    /// # Errors
    /// [`Error`]; the other pages may be drawn all the same.
    pub fn draw(&self, asked: Draw) -> Result<Vec<u8>, Error> {
        let drawn = self.drawn(asked);
        self.0.viewer.warm_soon();
        drawn
    }

    fn drawn(&self, asked: Draw) -> Result<Vec<u8>, Error> {
        if !asked.is_possible() {
            return Err(Error::Refused(Refusal::TooLarge));
        }
        let mut place = locked(&self.0.worker);
        let worker = match place.take() {
            Some(worker) => worker,
            None => self.start()?,
        };
        let reply = worker.ask(Request::Draw(asked), self.0.viewer.0.limits.page);
        match self.unless_closed(reply) {
            Ok(Reply::Drawn(pixels)) => {
                *place = Some(worker);
                Ok(pixels)
            }
            Ok(Reply::Refused(refusal)) => {
                *place = Some(worker);
                Err(Error::Refused(refusal))
            }
            Ok(Reply::Opened(_)) => self.stop(Error::Nonsense),
            Err(error) => self.stop(error),
        }
    }

    /// Ends whatever runs. Every call under way, and every later one, ends with [`Error::Closed`].
    pub fn close(&self) {
        self.0.closed.store(true, Ordering::SeqCst);
        if let Some(process) = locked(&self.0.running).take() {
            process.kill();
        }
    }

    /// A process that has opened the document: the spare one, or a fresh one where the spare has died while it waited.
    fn start(&self) -> Result<Worker, Error> {
        match self.0.viewer.spare().map(|spare| self.start_in(spare)) {
            None | Some(Err(Error::Fell)) => self.start_in(self.0.viewer.fresh()?),
            Some(started) => started,
        }
    }

    fn start_in(&self, process: Process) -> Result<Worker, Error> {
        let worker = Worker::of(&process).ok_or(Error::Fell)?;
        *locked(&self.0.running) = Some(process);
        if self.0.closed.load(Ordering::SeqCst) {
            return self.stop(Error::Closed);
        }
        let reply = worker.ask(Request::Open(self.0.bytes.clone()), self.0.viewer.0.limits.open);
        match self.unless_closed(reply) {
            Ok(Reply::Opened(opened)) => {
                // The same bytes are the same document, whichever process reads them.
                if *self.0.opened.get_or_init(|| opened.clone()) == opened {
                    Ok(worker)
                } else {
                    self.stop(Error::Nonsense)
                }
            }
            Ok(Reply::Refused(refusal)) => self.stop(Error::Refused(refusal)),
            Ok(Reply::Drawn(_)) => self.stop(Error::Nonsense),
            Err(error) => self.stop(error),
        }
    }

    fn unless_closed(&self, reply: Result<Reply, Error>) -> Result<Reply, Error> {
        if self.0.closed.load(Ordering::SeqCst) {
            Err(Error::Closed)
        } else {
            reply
        }
    }

    fn stop<T>(&self, error: Error) -> Result<T, Error> {
        if let Some(process) = locked(&self.0.running).take() {
            process.kill();
        }
        Err(error)
    }
}

/// A child process. Dropping it kills it.
#[derive(Debug)]
struct Process(Mutex<Child>);

impl Process {
    fn start(program: &PathBuf) -> io::Result<Self> {
        let mut command = Command::new(program);
        // Nothing of ours: no environment, no folder, no word on the terminal.
        command
            .arg(CHILD)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        if cfg!(unix) {
            command.current_dir("/");
        }
        command.spawn().map(|child| Self(Mutex::new(child)))
    }

    fn runs(&self) -> bool {
        matches!(locked(&self.0).try_wait(), Ok(None))
    }

    fn kill(&self) {
        let mut child = locked(&self.0);
        // It may have ended by itself; then there is only its status to take.
        let _ended = child.kill();
        let _status = child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The thread that speaks with a process, so that who waits for it can stop waiting.
#[derive(Debug)]
struct Worker {
    requests: Sender<Request<Arc<[u8]>>>,
    replies: Receiver<io::Result<Reply>>,
}

impl Worker {
    fn of(process: &Process) -> Option<Self> {
        let (mut input, mut output) = {
            let mut child = locked(&process.0);
            (child.stdin.take()?, child.stdout.take()?)
        };
        let (requests, asked) = mpsc::channel::<Request<Arc<[u8]>>>();
        let (answer, replies) = mpsc::channel();
        let speak = move || {
            while let Ok(request) = asked.recv() {
                let reply = exchange(&mut input, &mut output, &request);
                let failed = reply.is_err();
                if answer.send(reply).is_err() || failed {
                    return;
                }
            }
        };
        std::thread::Builder::new()
            .name("pages".into())
            .spawn(speak)
            .ok()?;
        Some(Self { requests, replies })
    }

    fn ask(&self, request: Request<Arc<[u8]>>, limit: Duration) -> Result<Reply, Error> {
        self.requests.send(request).map_err(|_| Error::Fell)?;
        match self.replies.recv_timeout(limit) {
            Ok(Ok(reply)) => Ok(reply),
            Ok(Err(error)) if error.kind() == io::ErrorKind::InvalidData => Err(Error::Nonsense),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Error::Fell),
            Err(RecvTimeoutError::Timeout) => Err(Error::Slow(limit)),
        }
    }
}

fn exchange(
    input: &mut impl Write,
    output: &mut impl Read,
    request: &Request<Arc<[u8]>>,
) -> io::Result<Reply> {
    let said = wire::write_request(input, request);
    // A child that refuses a document before it has heard all of it is heard all the same.
    match wire::read_reply(output, request) {
        Ok(reply) => Ok(reply),
        Err(error) => Err(said.err().unwrap_or(error)),
    }
}
